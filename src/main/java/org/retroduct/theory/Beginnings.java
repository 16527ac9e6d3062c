package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.platform.Form;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** What a new configuration begins from: nothing, a partial configuration, or one passage. */
@ApplicationScoped
class Beginnings {
  private final Access access;
  private final Partials partials;
  private final Segments segments;

  Beginnings(Access access, Partials partials, Segments segments) {
    this.access = access;
    this.partials = partials;
    this.segments = segments;
  }

  /** The form of a new configuration. Refused: 404. */
  @Transactional
  Form form(Caller caller, UUID project, @Nullable UUID partial, @Nullable UUID segment) {
    Membership member = access.require(caller, project, Permission.READ);
    if (partial != null) {
      PartialView view = partials.get(caller, project, partial);
      return form(member, view.segments())
          .with("statement", view.sentence())
          .with("partial", partial.toString());
    }
    return segment == null ? form(member, List.of()) : form(member, List.of(part(member, segment)));
  }

  /** A passage in the usual place of its first code that has one. */
  private PartialDraft.Part part(Membership member, UUID segment) {
    SegmentView passage =
        segments.visible(member, List.of(segment)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no such passage, or it is not open to you."));
    Slot slot =
        passage.codes().stream()
            .flatMap(code -> Arrays.stream(Slot.values()).filter(s -> s.usual() == code.kind()))
            .findFirst()
            .orElse(Slot.CONTEXT);
    return new PartialDraft.Part(segment, slot);
  }

  /** Each passage ticked in its place, and its codes chosen there. */
  private Form form(Membership member, List<PartialDraft.Part> parts) {
    List<UUID> ids = parts.stream().map(PartialDraft.Part::segment).toList();
    Map<UUID, SegmentView> passages =
        segments.visible(member, ids).stream()
            .collect(Collectors.toMap(SegmentView::id, Function.identity()));
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (PartialDraft.Part part : parts) {
      SegmentView passage = passages.get(part.segment());
      Slot slot = part.slot();
      if (passage != null && slot != null) {
        add(values, "ev", slot.tick(passage.id()));
        codes(passage, slot).forEach(code -> add(values, slot.codesField(), code));
      }
    }
    return ConfigurationFields.formOf(Builder.NOTHING).with(Form.posted(values));
  }

  private static void add(Map<String, List<String>> values, String field, String value) {
    List<String> all = values.computeIfAbsent(field, each -> new ArrayList<>());
    if (!all.contains(value)) {
      all.add(value);
    }
  }

  /** Those of the usual kind; where there are none, the others that can fill a slot. */
  private static List<String> codes(SegmentView passage, Slot slot) {
    List<SegmentView.CodeOf> fitting =
        passage.codes().stream()
            .filter(code -> Arrays.stream(Slot.values()).anyMatch(s -> s.usual() == code.kind()))
            .toList();
    List<SegmentView.CodeOf> usual =
        fitting.stream().filter(code -> code.kind() == slot.usual()).toList();
    return (usual.isEmpty() ? fitting : usual).stream().map(code -> code.id().toString()).toList();
  }
}
