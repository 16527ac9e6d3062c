package org.retroduct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** All that can be read: each GET operation of the OpenAPI document, and each page by its links. */
final class Walk {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Walk() {}

  /** What was answered, the words of Word, spreadsheet and PDF files taken out of them. */
  record Answer(int status, String etag, String text) {
    static Answer of(Response response) {
      String etag = response.getHeader("ETag");
      return new Answer(response.statusCode(), etag == null ? "" : etag, words(response));
    }

    private static String words(Response response) {
      byte[] body = response.asByteArray();
      String start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
      try {
        if (start.startsWith("PK")) {
          return unzipped(body);
        }
        return start.equals("%PDF") ? ofPdf(body) : plain(body);
      } catch (IOException unreadable) {
        throw new AssertionError("an answer that cannot be read", unreadable);
      }
    }

    /** Without what differs from one answer to the next of the same. */
    private static String plain(byte[] body) {
      return new String(body, StandardCharsets.UTF_8)
          .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
          .replaceAll("name=\"once\" value=\"[^\"]*\"", "")
          .replaceAll("\"computedAt\":\"[^\"]*\"", "");
    }

    private static String unzipped(byte[] body) throws IOException {
      StringBuilder text = new StringBuilder();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          text.append(entry.getName()).append('\n');
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
      }
      return text.toString();
    }

    private static String ofPdf(byte[] body) throws IOException {
      try (var document = Loader.loadPDF(body)) {
        return new PDFTextStripper().getText(document);
      }
    }
  }

  /**
   * The addresses of every GET operation, each also with every query parameter that {@code telling}
   * has a value for. A path parameter is filled by {@code known}, by the part of the path before
   * it, or else by the ids in the lead's own list at that path of the API.
   *
   * @throws AssertionError if an operation cannot be addressed
   */
  static List<String> operations(
      String lead, Map<String, List<String>> known, Map<String, String> telling) {
    List<String> addresses = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    JsonNode paths = document().get("paths");
    paths
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().get("get");
              if (get != null) {
                List<String> filled = filled(path.getKey(), before -> values(lead, known, before));
                addresses.addAll(filled);
                if (filled.isEmpty()) {
                  unknown.add(path.getKey());
                }
                filled.forEach(of -> addresses.addAll(asked(of, get, telling)));
              }
            });
    if (!unknown.isEmpty()) {
      throw new AssertionError("nothing is known to read these with: " + unknown);
    }
    return addresses;
  }

  private static JsonNode document() {
    try {
      return JSON.readTree(
          RestAssured.given().accept("application/json").get("/q/openapi").asByteArray());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<String> filled(String path, Function<String, List<String>> values) {
    Matcher parameter = PARAMETER.matcher(path);
    if (!parameter.find()) {
      return List.of(path);
    }
    String before = path.substring(0, parameter.start());
    List<String> filled = new ArrayList<>();
    for (String value : values.apply(before)) {
      filled.addAll(filled(before + value + path.substring(parameter.end()), values));
    }
    return filled;
  }

  private static List<String> values(String lead, Map<String, List<String>> known, String before) {
    String part = before.replaceFirst("/$", "").replaceFirst(".*/", "");
    if (known.containsKey(part)) {
      return known.get(part);
    }
    String address = before.replaceFirst("/$", "").replaceFirst("^/projects/", "/api/v1/projects/");
    Response list = Api.as(lead).get(address);
    boolean json = String.valueOf(list.contentType()).startsWith("application/json");
    List<String> ids = json && list.statusCode() == 200 ? list.path("items.id") : null;
    return ids == null ? List.of() : ids;
  }

  private static List<String> asked(String address, JsonNode get, Map<String, String> telling) {
    List<String> asked = new ArrayList<>();
    for (JsonNode parameter : get.path("parameters")) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query") && telling.containsKey(name)) {
        asked.add(address + "?" + name + "=" + telling.get(name));
      }
    }
    return asked;
  }

  /** The answers to one account: those of the API by its token, pages by its session. */
  static Map<String, Answer> answers(List<String> addresses, String token, Site site) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String address : addresses) {
      boolean api = address.startsWith("/api/");
      answers.put(address, Answer.of(api ? Api.as(token).get(address) : site.get(address)));
    }
    return answers;
  }

  /**
   * The pages and files that links lead to from the project's home; of those that differ in the
   * values of their query alone, the first. What is in {@code read} is not loaded again.
   */
  static Map<String, Answer> pages(Site site, String home, Map<String, Answer> read) {
    Map<String, Answer> pages = new TreeMap<>();
    Set<String> shapes = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(home));
    while (!open.isEmpty()) {
      String address = open.remove();
      if (!shapes.add(shape(address))) {
        continue;
      }
      Answer known = read.get(address);
      Answer page = known == null ? Answer.of(site.get(address)) : known;
      pages.put(address, page);
      for (Element link : Jsoup.parse(page.text()).select("a[href]")) {
        String to = link.attr("href").replaceFirst("#.*", "");
        if (to.startsWith(home)) {
          open.add(to);
        } else if (to.startsWith("?")) {
          open.add(address.replaceFirst("\\?.*", "") + to);
        }
      }
    }
    return pages;
  }

  /** The path and the names in the query, not their values. */
  private static String shape(String address) {
    return address.replaceAll("=[^&]*", "=");
  }
}
