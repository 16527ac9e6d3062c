package org.retroduct.platform;

/**
 * What a page says was just done, and how to undo it.
 *
 * @param message a sentence; empty for nothing
 * @param undo the address that undoes it; empty for none
 * @param button what the button of the undoing says
 */
public record Notice(String message, String undo, String button) {
  /** Nothing was done. */
  public static final Notice NOTHING = new Notice("", "", "");

  /** Something that nothing undoes. */
  public static Notice of(String message) {
    return new Notice(message, "", "");
  }

  /** The same for a reader who may not undo it. */
  public Notice withoutUndo() {
    return of(message);
  }
}
