package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /**
   * The changes of one sort.
   *
   * @param count as {@code 77 codes, 23 headings}
   * @param groups by kind, in the order of the codebook
   */
  record Section(String title, String count, List<Group> groups) {
    Section {
      groups = List.copyOf(groups);
    }

    /** Whether nothing but names is told. */
    public boolean plain() {
      return groups.stream().flatMap(group -> group.rows().stream()).allMatch(Row::plain);
    }
  }

  /**
   * Those of one kind.
   *
   * @param kind its letter in lower case
   * @param title its name
   */
  record Group(String kind, String title, List<Row> rows) {
    Group {
      rows = List.copyOf(rows);
    }

    /** Its letter as the pages show it. */
    public String letter() {
      return kind.toUpperCase(Locale.ROOT);
    }

    /** The rows cut before each heading, so that a heading and its codes stay together. */
    public List<List<Row>> parts() {
      List<List<Row>> parts = new ArrayList<>();
      for (Row row : rows) {
        if (parts.isEmpty() || row.code().key().isEmpty()) {
          parts.add(new ArrayList<>());
        }
        parts.get(parts.size() - 1).add(row);
      }
      return parts;
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

    private boolean plain() {
      return how.isEmpty() && fields.isEmpty();
    }
  }
}
