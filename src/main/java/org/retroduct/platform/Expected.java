package org.retroduct.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version that a caller read before the change, from {@code If-Match}: only the part before the
 * first hyphen of an entity tag counts, since the rest changes with counts and views.
 */
public final class Expected {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})-[^\"]*\"");
  private final @Nullable String tags;

  private Expected(@Nullable String tags) {
    this.tags = tags;
  }

  /** For JAX-RS: the value of the header. */
  public static Expected valueOf(@Nullable String header) {
    return new Expected(header);
  }

  /** The version that a page's form was made of, as it came back; none named is any. */
  public static Expected shown(@Nullable String version) {
    return version == null || version.isBlank() ? any() : new Expected("\"" + version + "-\"");
  }

  /** Whatever the version is: pages and callers without a header. */
  public static Expected any() {
    return new Expected(null);
  }

  /** What the header said; {@link #any} where it was not sent. */
  public static Expected orAny(@Nullable Expected header) {
    return header == null ? any() : header;
  }

  /**
   * The version that a patch was laid over, so that a change made since is not written over.
   * Refused with {@link Stale} (412) if the header named another.
   */
  public static Expected over(Versioned present, @Nullable Expected header) {
    orAny(header).require(present.version());
    return shown(String.valueOf(present.version()));
  }

  /** Refused with {@link Stale} (412) if a version was named and it is not {@code present}. */
  public void require(long present) {
    if (tags == null || tags.trim().equals("*")) {
      return;
    }
    Matcher matcher = TAG.matcher(tags);
    while (matcher.find()) {
      if (Long.parseLong(matcher.group(1)) == present) {
        return;
      }
    }
    throw Stale.changedMeanwhile();
  }

  /** As {@link #require}, and refused with 428 if no version was named. */
  public void insist(long present) {
    if (tags == null) {
      throw Stale.versionRequired();
    }
    require(present);
  }
}
