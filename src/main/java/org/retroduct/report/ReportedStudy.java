package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.Membership;
import org.retroduct.study.Resting;

/**
 * Keeps arrangements of whose summary something is written, and participants whose words left the
 * server in a file: a withdrawal has to find that file.
 */
@ApplicationScoped
class ReportedStudy implements Resting {
  @Override
  public Map<String, Long> about(Membership member, UUID arrangement) {
    long written =
        NarrativeText.of(arrangement).stream().filter(text -> !text.text.isBlank()).count();
    return Map.of("written text", written);
  }

  @Override
  public Map<String, Long> naming(Membership member, UUID participant) {
    return Map.of("issued file", IssuedExport.holding(participant));
  }
}
