package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.retroduct.coding.memo.Subject;
import org.retroduct.coding.memo.Subjects;
import org.retroduct.coding.memo.TargetKind;
import org.retroduct.platform.Window;
import org.retroduct.project.Membership;

/** Memos on configurations, as far as these are in sight. */
@ApplicationScoped
class ConfigurationSubjects implements Subjects {
  private static final int PAGE = 1_000;

  private final Theory theory;

  ConfigurationSubjects(Theory theory) {
    this.theory = theory;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CONFIGURATION;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    Map<UUID, Subject> found = new HashMap<>();
    Window all = Window.of(0, PAGE);
    for (ConfigurationView each : theory.list(member.caller(), member.project(), all).items()) {
      if (ids.contains(each.id())) {
        String label = each.label() == null ? "" : ": " + each.label();
        found.put(
            each.id(),
            new Subject(
                kind(),
                each.id(),
                ("configuration " + each.number() + label).strip(),
                "/configurations/" + each.id(),
                null));
      }
    }
    return found;
  }
}
