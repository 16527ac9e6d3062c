package org.retroduct.platform;

/**
 * How pages look to one reader.
 *
 * @param theme {@code light}, {@code dark}, {@code contrast}, or empty for what the browser prefers
 * @param size {@code large}, {@code larger}, or empty for what the browser says
 * @param keys whether pages have access keys
 */
public record Look(String theme, String size, boolean keys) {
  /** What the browser says, with access keys. */
  public static final Look USUAL = new Look("", "", true);

  /** The access key of a field; empty for who switched them off. */
  public String key(String letter) {
    return keys ? letter : "";
  }
}
