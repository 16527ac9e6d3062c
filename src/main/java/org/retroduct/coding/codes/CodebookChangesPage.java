package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * What changed between two versions of the codebook.
 *
 * @param form the versions chosen, {@code since} and {@code version}
 * @param choices all versions, the latest first, and the empty codebook
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookChangesPage(
    Layout layout, Form form, List<Choice> choices, List<Section> sections, String base)
    implements TemplateInstance {
  CodebookChangesPage {
    choices = List.copyOf(choices);
    sections = List.copyOf(sections);
  }

  /** The changes of one sort. */
  record Section(String title, List<Row> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One code that changed.
   *
   * @param how a few words; empty where the title says all
   */
  record Row(CodeTag code, String how, List<FieldRow> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }
}
