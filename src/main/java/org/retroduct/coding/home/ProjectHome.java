package org.retroduct.coding.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Figure;
import org.retroduct.platform.Layout;

/**
 * The front page of a project: what it holds and what waits for the reader.
 *
 * @param title of the project
 * @param description may be empty
 * @param figures what the project holds, as numbers
 * @param waiting what the reader can go on with, as {@code Continue P01 at sentence 214}
 * @param work the reader's own on each transcript
 * @param facts funding, ethics, retention: name and value
 * @param coder whether the reader may code, and so has progress
 * @param importer whether the reader may add transcripts
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProjectHome(
    Layout layout,
    String title,
    String description,
    List<Figure> figures,
    List<Home.Task> waiting,
    List<Home.Mine> work,
    List<Figure> facts,
    boolean coder,
    boolean importer,
    String base)
    implements TemplateInstance {
  ProjectHome {
    figures = List.copyOf(figures);
    waiting = List.copyOf(waiting);
    work = List.copyOf(work);
    facts = List.copyOf(facts);
  }
}
