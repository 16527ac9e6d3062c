package org.retroduct.coding.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.text.CodedPage;
import org.retroduct.coding.text.Sheet;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;

/**
 * The page on which a coder tags passages of a transcript.
 *
 * @param form the fields {@code quick}, {@code quote}, {@code memo}, {@code also}, {@code
 *     certainty}, {@code basis}, {@code change}, {@code intended} and {@code arrangement}; errors
 *     are on these, on {@code s} (the words) or on {@code code}
 * @param title of the transcript
 * @param base the address of the transcript, {@code /projects/{p}/transcripts/{t}}
 * @param text the page shown, with the marks of this coder
 * @param sheet the same as HTML, parted where the last act is told
 * @param sentences how many the transcript has
 * @param mine how many segments this coder has in it; in a round how many of that
 * @param others how many the coder has in it outside of the round, which are not shown
 * @param hidden whether other coders' work is hidden by an open round
 * @param writable whether the reader may code on it now
 * @param codes the buttons
 * @param key the kinds of code and their lines, for print; empty where codes are written
 * @param revision the hash of the text version; a form with another one is refused
 * @param once the key that makes a repeated POST answer the first result
 * @param round the open round; null outside one
 * @param about what can be said about a passage beside its codes
 * @param open the turn that lies open in words, as addresses name it; empty for none
 * @param clear the address to POST to that shows this page without its ticks and with all that was
 *     typed; empty if it came without any
 * @param ticked where on the page the ticks are; empty if it came without any
 * @param pins the address where codes are pinned to access keys
 * @param meanings where the codes are explained
 * @param done the last act; null if there was none
 * @param adding whether the reader may add a code, by which nothing ticked or typed is lost
 * @param coder whether the reader may code in this project
 * @param manager whether the reader may change what is known of the transcript
 * @param wrongWords what is wrong with the words that were meant; empty where nothing is
 * @param told what was just done to the codebook; empty for nothing
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Workbench(
    Layout layout,
    Form form,
    String title,
    String base,
    CodedPage text,
    Sheet sheet,
    int sentences,
    int mine,
    int others,
    boolean hidden,
    boolean writable,
    Pager pager,
    CodePanel codes,
    List<Choice> key,
    String revision,
    String once,
    @Nullable OpenRound round,
    AboutPassage about,
    String open,
    String clear,
    String ticked,
    String pins,
    String meanings,
    @Nullable Done done,
    boolean adding,
    boolean coder,
    boolean manager,
    String wrongWords,
    String told)
    implements TemplateInstance {}
