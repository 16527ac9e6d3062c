package org.retroduct.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.Test;

/** Krippendorff 2004, Content Analysis, 2nd ed., p. 251-256. */
class Krippendorff2004Test {

  /** Page 254: .7286 and 1.0000; the pooled .8591 comes from rounded parts, exactly .85867. */
  @Test
  void the_printed_example_is_met() {
    List<Result> results = Vectors.named("krippendorff-2004-p254").unitizing().alphaU2004();
    assertEquals(0.7286, results.get(0).value(), 0.00005);
    assertEquals(1, results.get(1).value(), 1e-12);
    assertEquals(0.85867, results.get(2).value(), 0.000005);
  }

  /** Expected values: DKPro Statistics 2.2.1, right for one document and merged units. */
  @Test
  void random_texts_are_as_in_dkpro() {
    int compared = 0;
    for (long seed = 0; seed < 300; seed++) {
      RandomCase data = RandomCase.exclusive(seed);
      Document document = data.documents().get(0);
      List<CodedSpan> spans =
          data.spans().stream().filter(s -> s.document().equals(document.id())).toList();
      if (document.coders().size() < 2 || spans.isEmpty()) {
        continue;
      }
      compared++;
      int coders = document.coders().size();
      var study = new UnitizingAnnotationStudy(coders, document.length());
      for (CodedSpan s : spans) {
        int coder = document.coders().indexOf(s.coder());
        study.addUnit(s.start(), s.end() - s.start(), coder, s.code());
      }
      var peer = new KrippendorffAlphaUnitizingAgreement(study);
      List<Result> found =
          Unitizing.of(data.coders(), data.codes(), List.of(document), spans).alphaU2004();
      for (Result result : found) {
        if (result.defined()) {
          String code = result.scope().code();
          double expected =
              code == null ? peer.calculateAgreement() : peer.calculateCategoryAgreement(code);
          assertEquals(expected, result.value(), 1e-9, "seed " + seed + " " + result.scope());
        }
      }
    }
    assertEquals(true, compared > 100, "few texts were compared: " + compared);
  }

  /** One long unit against the same length in three that touch: splitting is punished (-0.54). */
  @Test
  void touching_units_against_one_whole_disagree() {
    List<String> coders = List.of("A", "B");
    List<CodedSpan> spans =
        List.of(
            new CodedSpan("t", "A", 0, 20, "x"),
            new CodedSpan("t", "A", 20, 50, "x"),
            new CodedSpan("t", "A", 50, 100, "x"),
            new CodedSpan("t", "B", 0, 100, "x"));
    Document t = new Document("t", 200, coders);
    Unitizing data = Unitizing.of(coders, List.of("x"), List.of(t), spans);
    assertEquals(true, data.alphaU2004().get(0).value() < 0);
    assertEquals(1, data.alphaBinary("x").value(), 1e-12);
  }

  @Test
  void several_documents_are_refused() {
    List<String> coders = List.of("A", "B");
    List<Document> two = List.of(new Document("t", 9, coders), new Document("u", 9, coders));
    Unitizing data = Unitizing.of(coders, List.of("x"), two, List.of());
    assertThrows(InconsistentRatings.class, data::alphaU2004);
  }
}
