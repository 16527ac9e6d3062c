package org.retroduct.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * Agreement of any coders on any transcripts, by their present codings.
 *
 * @param form the fields {@code transcript}, {@code coder}, {@code unit}, {@code level} and {@code
 *     includeInterviewer}
 * @param about what the figures rest on; empty without any
 * @param asked of whom and of what they are; empty without any
 * @param table the figures; null before anything is chosen, or if they were refused
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FreeAgreementPage(
    Layout layout,
    Form form,
    List<Choice> transcripts,
    List<Choice> coders,
    List<Choice> units,
    List<Choice> levels,
    String about,
    List<Figure> asked,
    List<String> caveats,
    @Nullable AgreementTable table,
    String base)
    implements TemplateInstance {
  FreeAgreementPage {
    transcripts = List.copyOf(transcripts);
    coders = List.copyOf(coders);
    units = List.copyOf(units);
    levels = List.copyOf(levels);
    asked = List.copyOf(asked);
    caveats = List.copyOf(caveats);
  }
}
