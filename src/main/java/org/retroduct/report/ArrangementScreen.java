package org.retroduct.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Named;
import org.retroduct.platform.When;
import org.retroduct.report.summary.ArrangementSummary;
import org.retroduct.report.summary.Glance;
import org.retroduct.report.summary.Outcomes;
import org.retroduct.theory.ConfigurationRow;
import org.retroduct.theory.Diagram;

/** Turns a summary into what the page of its arrangement shows. */
record ArrangementScreen(Summaries.Drawn drawn, String base) {

  private ArrangementSummary summary() {
    return drawn.summary();
  }

  String name() {
    return summary().title().arrangement();
  }

  List<Figure> figures() {
    return List.of(
        Figure.count(summary().evidence().totals().transcripts(), "transcript"),
        Figure.count(summary().evidence().totals().people(), "participant"),
        Figure.count(drawn.coded().segments().size(), "coded passage"),
        Figure.count(summary().configurations().size(), "configuration"),
        Figure.count(summary().linkedEvidence().size(), "passage", " of evidence"));
  }

  List<ConfigurationRow> configurations() {
    return drawn.coded().configurations().stream()
        .map(each -> ConfigurationRow.of(each, base + "/configurations"))
        .toList();
  }

  Diagram diagram() {
    return Diagram.of(drawn.coded().configurations());
  }

  List<Figure> facts() {
    Glance glance = summary().glance();
    List<Figure> facts = new ArrayList<>();
    add(facts, "Partners", glance.partners().stream().map(ArrangementScreen::partner));
    add(facts, "How it began", Stream.ofNullable(glance.entryPoint()).map(Named::capital));
    add(facts, "Period", Stream.ofNullable(glance.dates().words()).map(Named::capital));
    add(facts, "Type", glance.positions().stream().map(Glance.Position::type).distinct());
    add(facts, "Motives", glance.motives().stream());
    add(
        facts,
        "End state",
        summary().outcomes().endStates().stream().map(ArrangementScreen::judged));
    return facts;
  }

  private static void add(List<Figure> facts, String label, Stream<String> values) {
    String value = values.filter(each -> !each.isBlank()).collect(Collectors.joining("\n"));
    if (!value.isEmpty()) {
      facts.add(new Figure(value, label));
    }
  }

  private static String judged(Outcomes.EndState end) {
    LocalDate day = end.judgedOn();
    return end.state() + (day == null ? "" : ", judged on " + When.day(day));
  }

  private static String partner(Glance.Partner partner) {
    String role = partner.role();
    return role == null ? partner.pseudonym() : partner.pseudonym() + " (" + role + ")";
  }
}
