package org.retroduct;

import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Every kind of page that links lead to, once each. */
public final class Crawl {
  /**
   * @param address path and query
   * @param html as the server sent it
   */
  public record Found(String address, int status, String html) {}

  private Crawl() {}

  /**
   * Follows the links from {@code starts} as this reader. Pages are of one kind if their addresses
   * differ in ids and in the values of the query alone; the first of each kind is kept, by its
   * kind, in the order in which it was found. Files are not read.
   */
  public static Map<String, Found> pages(Site site, List<String> starts) {
    Map<String, Found> pages = new LinkedHashMap<>();
    Map<String, String> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      String address = open.remove();
      if (seen.putIfAbsent(kind(address), address) != null) {
        continue;
      }
      Response answer = site.get(address);
      if (!String.valueOf(answer.contentType()).startsWith("text/html")) {
        continue;
      }
      pages.put(kind(address), new Found(address, answer.statusCode(), answer.asString()));
      for (Element link : Jsoup.parse(answer.asString()).select("a[href]")) {
        String target = resolved(address, link.attr("href"));
        if (target.startsWith("/") && !target.matches("[^?]*\\.\\w+(\\?.*)?")) {
          open.add(target);
        }
      }
    }
    return pages;
  }

  /** Where a link or form of the page at {@code address} leads to. */
  static String resolved(String address, String link) {
    String target = link.replaceFirst("#.*", "");
    if (target.isEmpty()) {
      return address;
    }
    // URI follows RFC 2396, in which a query alone replaces the last part of the path as well.
    return target.startsWith("?")
        ? address.replaceFirst("\\?.*", "") + target
        : URI.create(address).resolve(target).toString();
  }

  /** The address without what tells one page of a kind from another. */
  public static String kind(String address) {
    return address
        .replaceFirst("#.*", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
        .replaceAll("/accounts/[a-z0-9._@-]+", "/accounts/*")
        .replaceAll("/narrative/[a-z-]+", "/narrative/*")
        .replaceAll("/turns/[0-9]+", "/turns/*")
        .replaceAll("=[^&]*", "=");
  }
}
