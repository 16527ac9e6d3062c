package org.retroduct.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The peer, as its own page uses it; its account {@code admin} has a password. */
final class Taguette implements Subject {
  private static final int LENGTH = 150;
  private static final String BOUNDARY = "----bench";

  /** As many as the codebook that comes with the product has codes: both use all alike. */
  private static final int TAGS = 77;

  private final String address;
  private final Cpu cpu;
  private final Load load = Load.create();
  private final String project;
  private final Map<String, Integer> lengths = new HashMap<>();

  private Taguette(String address, Options options) {
    this.address = address;
    this.cpu = new Cpu(options.list("taguette-pid", "0").stream().map(Long::valueOf).toList());
    load.send(to("/login").build());
    load.send(form("/login", "login=admin&password=" + options.text("taguette-password", "")));
    load.send(form("/project/new", "name=bench&description="));
    this.project = options.text("taguette-project", "1");
    for (int tag = 1; tag <= TAGS; tag++) {
      load.send(
          json(
              "/api/project/" + project + "/tag/new",
              "{\"path\":\"t%d\",\"description\":\"\"}".formatted(tag)));
    }
  }

  static Taguette at(String address, Options options) {
    return new Taguette(address, options);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private String xsrf() {
    return load.cookies().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("_xsrf"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpRequest form(String path, String fields) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields + "&_xsrf=" + Product.encoded(xsrf())))
        .build();
  }

  private HttpRequest json(String path, String body) {
    return to(path)
        .header("Content-Type", "application/json")
        .header("X-XSRFToken", xsrf())
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public Load load() {
    return load;
  }

  @Override
  public Cpu cpu() {
    return cpu;
  }

  @Override
  public int requests(int words) {
    return words > 10_000 ? 8 : 40;
  }

  @Override
  public int warming() {
    return 400;
  }

  @Override
  public int looks() {
    return 20;
  }

  @Override
  public int opened() {
    return 40;
  }

  @Override
  public String transcript(List<String> turns, int passages) {
    StringBuilder body = new StringBuilder();
    for (String field : List.of("name", "description")) {
      body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
          .append(field)
          .append("\"\r\n\r\nbench\r\n");
    }
    body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\";")
        .append(" filename=\"bench.html\"\r\nContent-Type: text/html\r\n\r\n")
        .append(Corpus.paragraphs(turns))
        .append("\r\n--" + BOUNDARY + "--\r\n");
    HttpRequest add =
        to("/api/project/" + project + "/document/new")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("X-XSRFToken", xsrf())
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    String document = load.send(add).replaceAll("\\D", "");
    lengths.put(document, turns.stream().mapToInt(turn -> turn.length() + 1).sum() - 1);
    for (int i = 0; i < passages; i++) {
      load.send(code(document, i));
    }
    return document;
  }

  @Override
  public HttpRequest code(String transcript, int number) {
    int length = lengths.getOrDefault(transcript, 0);
    int start = (int) ((number * 7_919L) % (length - LENGTH));
    return json(
        "/api/project/" + project + "/document/" + transcript + "/highlight/new",
        "{\"start_offset\":%d,\"end_offset\":%d,\"tags\":[%d]}"
            .formatted(start, start + LENGTH, number % TAGS + 1));
  }

  /** Its page, and what the page's script then asks for: the passages and the text. */
  @Override
  public List<View> views(String transcript) {
    String document = "/api/project/" + project + "/document/" + transcript;
    return List.of(
        new View(
            "whole text",
            List.of(
                to(page(transcript)).build(),
                to(document).build(),
                to(document + "/contents").build())));
  }

  private String page(String transcript) {
    return "/project/" + project + "/document/" + transcript;
  }

  /** Its script draws the text and then each highlight in it, one after the other. */
  @Override
  public List<Sight> sights(String transcript, int passages) {
    String drawn =
        """
        document.getElementsByClassName('highlight').length >= %1$d
            && new Set(Array.from(document.querySelectorAll('a.highlight'),
                each => each.dataset.highlightId)).size === %1$d
            && !document.body.classList.contains('modal-open')
        """;
    return List.of(
        new Sight("whole text", URI.create(address + page(transcript)), drawn.formatted(passages)));
  }
}
