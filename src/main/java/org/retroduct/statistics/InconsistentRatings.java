package org.retroduct.statistics;

/** Reliability data that contradict themselves; the field says where. */
public class InconsistentRatings extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field path in the case, such as {@code spans[3].end}
   * @param message what is wrong there, for the sender of the data
   */
  public InconsistentRatings(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The place in the case, such as {@code spans[3].end}. */
  public String field() {
    return field;
  }
}
