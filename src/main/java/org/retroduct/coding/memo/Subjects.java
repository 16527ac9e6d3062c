package org.retroduct.coding.memo;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.Membership;

/** A feature's part in what memos can be on; each bean of this type is asked. */
public interface Subjects {
  /** What they are. */
  TargetKind kind();

  /** Those of these ids that there are and that the member may see, by id. */
  Map<UUID, Subject> find(Membership member, Collection<UUID> ids);
}
