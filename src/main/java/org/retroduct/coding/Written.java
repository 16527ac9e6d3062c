package org.retroduct.coding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.security.Caller;

/**
 * Something that members write beside codings, such as a memo. What is removed keeps its row, so
 * that who removed it finds it among what they did and can put it back; what is changed leaves what
 * it said before to {@link Earlier}.
 */
@MappedSuperclass
public abstract class Written extends PanacheEntityBase {
  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  /** By user name. */
  @Column(name = "deleted_by")
  private @Nullable String deletedBy;

  /** What it can be; each is the name of an entity too. */
  public enum Kind {
    MEMO,
    PARTIAL,
    QUESTION,
    PROPOSITION,
    CONFIGURATION,
    EVIDENCE,
    NARRATIVE
  }

  /**
   * How the list of what somebody did tells of it.
   *
   * @param name as in {@code The memo is removed}
   * @param words it begins with; empty where they are those of {@code passage}
   * @param passage whose words tell of it; null where it has words of its own
   * @param address below the project's; with {@code /restore} it puts it back
   */
  public record Told(
      Kind kind,
      UUID id,
      long version,
      String name,
      String words,
      @Nullable UUID passage,
      String address) {}

  /** How the list of what somebody did tells of it. */
  public abstract Told told();

  /** Whether it was taken away. */
  public boolean isRemoved() {
    return deletedAt != null;
  }

  /** When it was taken away; null if it stands. */
  public @Nullable Instant removedAt() {
    return deletedAt;
  }

  /** Refused with 409 if it was taken away. */
  public void requirePresent() {
    if (isRemoved()) {
      throw new Conflict("This %s is removed. Put it back first.".formatted(told().name()));
    }
  }

  /** Takes it away. */
  public void remove(Caller by, Instant now) {
    deletedAt = now;
    deletedBy = by.username();
  }

  /** Undoes its removal. */
  public void putBack() {
    deletedAt = null;
    deletedBy = null;
  }
}
