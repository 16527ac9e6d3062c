package org.retroduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * In an open blind round nothing of one coder's work reaches the others, wherever they look
 * (API.md, section 7). Whoever may not see it is answered the same before and after Anna has
 * worked, to the last byte and tag, finds none of her words and ids, and gets to no address that
 * bears one.
 */
@QuarkusTest
class BlindnessTest {
  /** Those who see no coding of Anna's: other coders, one who leads too, and who may see none. */
  private static final List<String> BLIND = List.of("ben", "coding lead", "adjudicator", "viewer");

  /** Reading is itself recorded there, so that these differ from one walk to the next. */
  private static final List<String> GROWING = List.of("/exports");

  @Test
  void nothing_of_a_coders_work_shows_in_an_open_blind_round() {
    BlindRound scene = new BlindRound();
    String lead = scene.tokens.get("lead");
    List<String> before = Walk.operations(lead, scene.known(), scene.telling());
    Readings blank = new Readings(scene, before);
    scene.annaWorks();
    List<String> after = Walk.operations(lead, scene.known(), scene.telling());
    List<String> both = new ArrayList<>(before);
    both.addAll(after);
    Readings coded = new Readings(scene, List.copyOf(new TreeSet<>(both)));

    List<String> leaks = new ArrayList<>();
    for (String person : BLIND) {
      Map<String, Walk.Answer> answers = coded.of(person);
      leaks.addAll(found(scene, person, answers));
      leaks.addAll(changed(person, blank.of(person), answers));
    }
    assertEquals(List.of(), leaks);
    assertTheLeadWhoDoesNotCodeFindsIt(scene);
  }

  /** What each person is answered, by address. */
  private static final class Readings {
    private final Map<String, Map<String, Walk.Answer>> ofPerson = new HashMap<>();

    Readings(BlindRound scene, List<String> addresses) {
      for (String person : BLIND) {
        ofPerson.put(person, readings(scene, person, addresses));
      }
    }

    Map<String, Walk.Answer> of(String person) {
      return ofPerson.get(person);
    }
  }

  private static Map<String, Walk.Answer> readings(
      BlindRound scene, String person, List<String> addresses) {
    Map<String, Walk.Answer> answers = answers(scene, person, addresses);
    Site site = Site.of(scene.names.get(person));
    answers.putAll(Walk.pages(site, scene.project.replace("/api/v1", ""), answers));
    return answers;
  }

  private static Map<String, Walk.Answer> answers(
      BlindRound scene, String person, List<String> addresses) {
    Site site = Site.of(scene.names.get(person));
    return Walk.answers(addresses, scene.tokens.get(person), site);
  }

  private static List<String> found(
      BlindRound scene, String person, Map<String, Walk.Answer> answers) {
    List<String> secrets = new ArrayList<>(BlindRound.WORDS);
    secrets.addAll(scene.annas);
    List<String> found = new ArrayList<>();
    answers.forEach(
        (address, answer) -> {
          boolean asksForIt = secrets.stream().anyMatch(address::contains);
          if (answer.status() >= 500) {
            found.add(person + ": " + address + " failed with " + answer.status());
          }
          for (String secret : secrets) {
            if (answer.text().contains(secret) && !(asksForIt && address.contains(secret))) {
              found.add(person + ": " + address + " tells " + secret);
            }
          }
          if (scene.annas.stream().anyMatch(id -> address.matches(".*/" + id + "(/.*)?"))
              && answer.status() < 400) {
            found.add(person + ": " + address + " is there");
          }
        });
    return found;
  }

  private static List<String> changed(
      String person, Map<String, Walk.Answer> before, Map<String, Walk.Answer> after) {
    List<String> changed = new ArrayList<>();
    before.forEach(
        (address, answer) -> {
          Walk.Answer now = after.get(address);
          boolean growing = GROWING.stream().anyMatch(address::endsWith);
          if (!growing && !answer.equals(now)) {
            changed.add(person + ": " + address + " has changed: " + difference(answer, now));
          }
        });
    return changed;
  }

  private static String difference(Walk.Answer before, Walk.Answer now) {
    if (now == null || before.status() != now.status()) {
      return before.status() + " then, " + (now == null ? "no link" : now.status()) + " now";
    }
    int at = 0;
    String then = before.text();
    while (at < Math.min(then.length(), now.text().length())
        && then.charAt(at) == now.text().charAt(at)) {
      at++;
    }
    return before.etag()
        + " … "
        + around(then, at)
        + " → "
        + now.etag()
        + " … "
        + around(now.text(), at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  /** So that a walk that reads nothing at all does not pass. */
  private static void assertTheLeadWhoDoesNotCodeFindsIt(BlindRound scene) {
    String lead = scene.tokens.get("lead");
    List<String> addresses = Walk.operations(lead, scene.known(), scene.telling());
    List<String> found = found(scene, "lead", readings(scene, "lead", addresses));
    for (String place :
        List.of(
            "/segments tells zanzibar",
            "/segments/" + scene.annas.get(1) + " tells kilimanjaro",
            "/evidence tells serengeti",
            "/configurations tells ngorongoro",
            "/questions tells okavango",
            "/exports/segments.csv tells zanzibar",
            "/audit tells " + scene.annas.get(2))) {
      assertTrue(found.stream().anyMatch(f -> f.contains(place)), place + " not in " + found);
    }
    String page = "lead: " + scene.project.replace("/api/v1", "") + "/";
    assertTrue(found.stream().anyMatch(f -> f.startsWith(page)), "no page tells it: " + found);
  }
}
