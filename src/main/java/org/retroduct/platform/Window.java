package org.retroduct.platform;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?limit=} (1 to 1,000, 100 unless told) and {@code
 * ?cursor=}.
 */
public final class Window {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Pattern CURSOR = Pattern.compile("after (\\d{1,9})");

  @QueryParam("limit")
  @Nullable Integer limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** The first page of usual length. */
  public static Window first() {
    return new Window();
  }

  /** The page of {@code limit} items that starts after {@code offset} items; pages use it. */
  public static Window of(int offset, int limit) {
    Window window = new Window();
    window.limit = limit;
    window.cursor = cursorAfter(offset);
    return window;
  }

  /**
   * Runs the query for this page. Refused with {@link Invalid}: a limit out of range, a foreign
   * cursor.
   */
  public <T> Listing<T> of(PanacheQuery<T> query) {
    int from = offset();
    int size = limit();
    List<T> items = query.range(from, from + size - 1).list();
    return listing(items, query.count());
  }

  /** Cuts this page out of a list that is short by nature. */
  public <T> Listing<T> of(List<T> all) {
    int from = Math.min(offset(), all.size());
    return listing(all.subList(from, Math.min(all.size(), from + limit())), all.size());
  }

  /** Names what follows a page that was read by other means. */
  public <T> Listing<T> listing(List<T> items, long total) {
    int end = offset() + items.size();
    return new Listing<>(items, end < total && !items.isEmpty() ? cursorAfter(end) : null, total);
  }

  /** How many items stand before the page. */
  public int offset() {
    if (cursor == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      Matcher matcher = CURSOR.matcher(text);
      if (matcher.matches()) {
        return Integer.parseInt(matcher.group(1));
      }
    } catch (IllegalArgumentException notBase64) {
      // falls through to the refusal
    }
    throw new Invalid("cursor", "is not a cursor of this list; take it from `next`");
  }

  /** How many items the page may hold. */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1 || limit > MOST) {
      throw new Invalid("limit", "must be between 1 and 1,000");
    }
    return limit;
  }

  private static String cursorAfter(int offset) {
    byte[] text = ("after " + offset).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }
}
