package org.retroduct.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links between the pages of a long list or text.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, 1 or more
 * @param href what comes before the number in the address of a page, as {@code ?page=}
 * @param anchor what comes after it, as {@code #main}; may be empty
 */
public record Pager(int page, int pages, String href, String anchor) {

  private static final int AROUND = 3;

  public Pager {
    if (page < 1 || page > pages) {
      throw new IllegalArgumentException("page " + page + " of " + pages);
    }
  }

  /** How many pages of so many rows a list has; one at least. */
  public static int pages(long total, int rows) {
    return Math.toIntExact(Math.max(1, (total + rows - 1) / rows));
  }

  /** The address of the page shown. */
  public String here() {
    return address(page);
  }

  /** The address of the page before; null on the first. */
  public @Nullable String previous() {
    return page == 1 ? null : address(page - 1);
  }

  /** The address of the page after; null on the last. */
  public @Nullable String next() {
    return page == pages ? null : address(page + 1);
  }

  /** The first page, the last one and those around the page shown; gaps have the label "…". */
  public List<Crumb> links() {
    List<Crumb> links = new ArrayList<>();
    int shown = 0;
    for (int n = 1; n <= pages; n++) {
      if (n == 1 || n == pages || Math.abs(n - page) <= AROUND) {
        if (n > shown + 1) {
          links.add(new Crumb("…", "", false));
        }
        links.add(new Crumb(Integer.toString(n), address(n), n == page));
        shown = n;
      }
    }
    return links;
  }

  private String address(int n) {
    return href + n + anchor;
  }
}
