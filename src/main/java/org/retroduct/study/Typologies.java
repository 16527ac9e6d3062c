package org.retroduct.study;

import java.util.List;
import org.retroduct.platform.Choice;

/** How pages call the places on the typologies of arrangements. */
final class Typologies {
  /** The families of the Dalton Review (2014), and that a form is of none. */
  static final List<Choice> FAMILIES =
      List.of(
          Choice.of("collaborative", "Collaborative"),
          Choice.of("contractual", "Contractual"),
          Choice.of("consolidatory", "Consolidatory"),
          Choice.of("none", "Not a Dalton form"));

  /** The places on the King's Fund (2014) continuum, in the order of its chapters. */
  static final List<Choice> PLACES =
      List.of(
          Choice.of("1", "1 Buddying"),
          Choice.of("2", "2 Learning and clinical networks"),
          Choice.of("3", "3 Partnerships and joint ventures"),
          Choice.of("4", "4 Managerial or operational franchise"),
          Choice.of("5", "5 Mergers"),
          Choice.of("6", "6 Hospital chains"));

  private Typologies() {}
}
