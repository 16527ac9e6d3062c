package org.retroduct;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the graph of docs/ARCHITECTURE.md. Change both together. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.retroduct");

  /** From each feature to what it may use; each line adds to one above it. */
  private static final Map<String, Set<String>> GRAPH = graph();

  private static Map<String, Set<String>> graph() {
    Set<String> history = Set.of("platform");
    Set<String> security = with(history, "history");
    Set<String> project = with(security, "security");
    Set<String> study = with(project, "project");
    Set<String> transcript = with(study, "study");
    Set<String> coding = with(transcript, "transcript", "codebook");
    Set<String> agreement = with(coding, "coding", "statistics");
    Set<String> theory = with(coding, "coding");
    Set<String> report = with(theory, "theory", "agreement");
    Set<String> exchange = with(report, "report");
    Set<String> stewardship = with(exchange, "exchange");
    return Map.ofEntries(
        Map.entry("platform", Set.of()),
        Map.entry("statistics", Set.of()),
        Map.entry("history", history),
        Map.entry("security", security),
        Map.entry("project", project),
        Map.entry("study", study),
        Map.entry("transcript", transcript),
        Map.entry("codebook", study),
        Map.entry("coding", coding),
        Map.entry("agreement", agreement),
        Map.entry("theory", theory),
        Map.entry("report", report),
        Map.entry("exchange", exchange),
        Map.entry("stewardship", stewardship));
  }

  private static Set<String> with(Set<String> below, String... more) {
    Set<String> all = new TreeSet<>(below);
    all.addAll(List.of(more));
    return all;
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static ArchRule mayUse(String feature, Set<String> allowed) {
    List<String> packages = new ArrayList<>(List.of("org.retroduct." + feature + ".."));
    allowed.forEach(each -> packages.add("org.retroduct." + each + ".."));
    DescribedPredicate<JavaClass> foreign =
        resideInAPackage("org.retroduct..")
            .and(DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new))));
    return noClasses()
        .that()
        .resideInAPackage("org.retroduct." + feature + "..")
        .should()
        .dependOnClassesThat(foreign)
        .because(feature + " may use only " + allowed);
  }

  @Test
  void the_classes_are_there() {
    assertTrue(CLASSES.size() > 150, "only " + CLASSES.size() + " classes were imported");
    for (String feature : GRAPH.keySet()) {
      assertTrue(CLASSES.containPackage("org.retroduct." + feature), feature);
    }
    for (JavaClass each : CLASSES) {
      String feature = each.getPackageName().replaceFirst("^org\\.retroduct\\.?", "");
      assertTrue(GRAPH.containsKey(feature.split("\\.")[0]), each.getName() + " is in no feature");
    }
  }

  @Test
  void features_use_only_what_lies_below_them() {
    GRAPH.forEach((feature, allowed) -> check(mayUse(feature, allowed)));
  }

  @Test
  void the_graph_can_be_violated() {
    assertThrows(AssertionError.class, () -> check(mayUse("coding", Set.of("platform"))));
    assertThrows(AssertionError.class, () -> check(mayUse("project", Set.of())));
  }

  /** From each package within coding to those of them that it may use; see ADR 0019. */
  private static final Map<String, Set<String>> CODING =
      Map.of(
          "", Set.of(),
          "text", Set.of(""),
          "codes", Set.of("", "text"),
          "rounds", Set.of(""),
          "bench", Set.of("", "text", "codes"),
          "reading", Set.of("", "text"),
          "home", Set.of(""),
          "memo", Set.of(""),
          "search", Set.of("", "memo"));

  private static String inCoding(String part) {
    return "org.retroduct.coding" + (part.isEmpty() ? "" : "." + part);
  }

  private static ArchRule mayUseOfCoding(String part, Set<String> allowed) {
    String[] others =
        CODING.keySet().stream()
            .filter(each -> !each.equals(part) && !allowed.contains(each))
            .map(ArchitectureTest::inCoding)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(inCoding(part))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because(inCoding(part) + " may use of coding only " + new TreeSet<>(allowed));
  }

  @Test
  void packages_within_coding_use_only_what_lies_below_them() {
    for (JavaClass each : CLASSES.that(resideInAPackage("org.retroduct.coding.."))) {
      String part = each.getPackageName().replaceFirst("^org\\.retroduct\\.coding\\.?", "");
      assertTrue(CODING.containsKey(part), each.getName() + " is in no package of the table");
    }
    CODING.forEach((part, allowed) -> check(mayUseOfCoding(part, allowed)));
    assertThrows(AssertionError.class, () -> check(mayUseOfCoding("bench", Set.of(""))));
  }

  @Test
  void the_engine_is_plain_java() {
    check(
        classes()
            .that()
            .resideInAPackage("org.retroduct.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.retroduct.statistics..", "java..", "org.jspecify..")
            .because("the engine is read and tested without any framework"));
  }

  @Test
  void endpoints_have_public_methods() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and(
                DescribedPredicate.describe(
                    "handle a request",
                    method ->
                        method.getAnnotations().stream()
                            .map(annotation -> annotation.getRawType().getSimpleName())
                            .anyMatch(Set.of("GET", "POST", "PUT", "PATCH", "DELETE")::contains)))
            .should()
            .bePublic()
            .because("others are skipped with one warning at build time and answer 404"));
  }

  @Test
  void endpoints_hold_no_transactions_and_no_queries() {
    check(
        noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "org.hibernate..")
            .because("the JSON and the HTML side must not drift apart"));
  }

  @Test
  void nothing_is_injected_into_fields() {
    check(
        fields()
            .should()
            .notBeAnnotatedWith(jakarta.inject.Inject.class)
            .because("a constructor shows what a class needs, and a test can call it"));
  }

  @Test
  void nobody_prints_to_the_console() {
    check(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is printed past the log can hold words of a transcript"));
  }

  @Test
  void names_say_what_a_class_does() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Bean)$")
            .because("such names attract what has no home"));
  }
}
