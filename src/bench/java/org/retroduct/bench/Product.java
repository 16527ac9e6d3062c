package org.retroduct.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Retroduct as a script and a browser use it. */
final class Product implements Subject {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final int LENGTH = 150;
  private static final int BATCH = 1_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Load load = Load.create();
  private final Server server;
  private final String token;
  private final String project;
  private final List<String> codes = new ArrayList<>();
  private final Map<String, Integer> coded = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private int titles;

  private Product(Server server) {
    this.server = server;
    String basic =
        Base64.getEncoder()
            .encodeToString(("admin:" + Server.PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/tokens"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"bench\"}"))
            .build();
    this.token = read(load.send(ask)).path("token").asText();
    this.project =
        "/projects/"
            + post("/projects", Map.of("title", "Bench", "codebook", "partnering"))
                .path("id")
                .asText();
    for (JsonNode code : get(project + "/codebook").path("codes")) {
      if (code.path("codable").asBoolean()) {
        codes.add(code.path("id").asText());
      }
    }
    logIn();
  }

  static Product at(Server server) {
    return new Product(server);
  }

  private void logIn() {
    String address = server.address() + "/login";
    Matcher csrf = CSRF.matcher(load.send(HttpRequest.newBuilder(URI.create(address)).build()));
    if (!csrf.find()) {
      throw new IllegalStateException("no form to log in");
    }
    String form =
        "username=admin&password=" + encoded(Server.PASSWORD) + "&csrf=" + encoded(csrf.group(1));
    load.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private JsonNode get(String path) {
    return read(load.send(api(path).build()));
  }

  private JsonNode post(String path, Object body) {
    return read(load.send(api(path).POST(BodyPublishers.ofString(written(body))).build()));
  }

  @Override
  public Load load() {
    return load;
  }

  @Override
  public Cpu cpu() {
    return server.cpu();
  }

  @Override
  public int requests(int words) {
    return 1_000;
  }

  @Override
  public int warming() {
    return 40_000;
  }

  /** A request that stores a transcript. */
  HttpRequest importing(List<String> turns) {
    String title;
    synchronized (this) {
      title = "Interview %05d".formatted(++titles);
    }
    Map<String, Object> body =
        Map.of("metadata", Map.of("title", title), "text", Corpus.labelled(turns));
    return api(project + "/transcripts").POST(BodyPublishers.ofString(written(body))).build();
  }

  @Override
  public int looks() {
    return 5_000;
  }

  @Override
  public int opened() {
    return 400;
  }

  @Override
  public String transcript(List<String> turns, int passages) {
    String id = read(load.send(importing(turns))).path("id").asText();
    for (int done = 0; done < passages; done += BATCH) {
      List<Map<String, Object>> batch = new ArrayList<>();
      for (int i = 0; i < Math.min(BATCH, passages - done); i++) {
        Map<String, Object> draft = new HashMap<>(draft(length(turns), done + i));
        draft.put("transcript", id);
        batch.add(draft);
      }
      post(project + "/segments/batch", Map.of("segments", batch));
    }
    if (passages > 0) {
      server.settle();
    }
    coded.put(id, passages);
    lengths.put(id, length(turns));
    return id;
  }

  private static int length(List<String> turns) {
    return turns.stream().mapToInt(turn -> turn.length() + 1).sum() - 1;
  }

  /** Spans are spread over the text, so that a page holds its share of them. */
  private Map<String, Object> draft(int length, int number) {
    int start = (int) ((number * 7_919L) % (length - LENGTH));
    String code = codes.get(number % codes.size());
    return Map.of("start", start, "end", start + LENGTH, "codes", List.of(code));
  }

  @Override
  public HttpRequest code(String transcript, int number) {
    int length = lengths.getOrDefault(transcript, 0);
    Map<String, Object> draft = draft(length, coded.getOrDefault(transcript, 0) + number);
    return api(project + "/transcripts/" + transcript + "/segments")
        .POST(BodyPublishers.ofString(written(draft)))
        .build();
  }

  @Override
  public List<View> views(String transcript) {
    return List.of(
        new View("workbench", List.of(HttpRequest.newBuilder(page(transcript)).build())),
        new View("whole text", List.of(HttpRequest.newBuilder(whole(transcript)).build())));
  }

  private URI page(String transcript) {
    return URI.create(server.address() + project + "/transcripts/" + transcript);
  }

  private URI whole(String transcript) {
    return URI.create(page(transcript) + "/coding?page=all");
  }

  /** What comes is drawn. */
  @Override
  public List<Sight> sights(String transcript, int passages) {
    String complete = "document.readyState === 'complete'";
    return List.of(
        new Sight("workbench", page(transcript), complete),
        new Sight("whole text", whole(transcript), complete));
  }

  /** A question; the first 50 places, or those of one kind of text. */
  HttpRequest question(String words, String in) {
    return api(project + "/search?limit=50&in=" + in + "&q=" + encoded(words)).build();
  }

  /** How many places a question finds. */
  int found(HttpRequest question) {
    return read(load.send(question)).path("total").asInt();
  }

  /** Writes a memo on a code. */
  void memo(String text) {
    post(project + "/memos", Map.of("text", text, "target", codes.get(0)));
  }
}
