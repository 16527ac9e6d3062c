package org.retroduct.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;

/**
 * What the team writes in one section of a summary.
 *
 * @param told what was just done
 * @param saved what is stored, beside a refused form; else empty
 * @param title of the section, with its number
 * @param arrangement its name
 * @param earlier what it said before its latest changes, newest first; nothing for who may not
 *     write
 * @param writer whether the reader may write
 * @param action where the form goes
 * @param back the address of the arrangement
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NarrativePage(
    Layout layout,
    Form form,
    Notice told,
    String saved,
    String title,
    String arrangement,
    List<Past> earlier,
    boolean writer,
    String action,
    String back)
    implements TemplateInstance {
  NarrativePage {
    earlier = List.copyOf(earlier);
  }

  /**
   * What it said before a change.
   *
   * @param by who changed it
   * @param words it began with; empty where nothing was written
   * @param undo the address to POST to that puts it back
   */
  record Past(String when, String by, String words, String undo) {}
}
