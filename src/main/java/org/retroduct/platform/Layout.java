package org.retroduct.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs. Each page record has one as its component {@code layout}.
 *
 * <p>Made step by step: {@code Layout.of(csrf, "Amara Osei").inProject("/projects/7", "Partnering",
 * "Transcripts").crumb("Transcripts", "/projects/7/transcripts").here("Interview 07")}.
 *
 * @param csrf the token that every POST form of the page carries
 * @param user the display name of who is logged in; null before log-in
 * @param crumbs the way to this page, without the front page; the last one is the page itself
 * @param sections the sections of the project shown; empty outside a project
 * @param memos the way to the memos on what the page shows; null where it shows no such thing
 * @param look the reader's own colours, letters and keys
 */
public record Layout(
    String csrf,
    @Nullable String user,
    List<Crumb> crumbs,
    List<Crumb> sections,
    @Nullable Crumb memos,
    Look look) {

  private static final List<String> SECTIONS =
      List.of(
          "Transcripts",
          "Codebook",
          "Rounds",
          "Passages",
          "Search",
          "Matrices",
          "Memos",
          "Arrangements",
          "Participants",
          "Configurations",
          "Members");

  public Layout {
    crumbs = List.copyOf(crumbs);
    sections = List.copyOf(sections);
  }

  /** The frame of a page outside any project; {@code user} is null before log-in. */
  public static Layout of(String csrf, @Nullable String user) {
    return new Layout(csrf, user, List.of(), List.of(), null, Look.USUAL);
  }

  /**
   * The same within a project: its title as first crumb, its sections below the top bar.
   *
   * @param base the address of the project, {@code /projects/{p}}
   * @param section the label of the current section, as {@code "Transcripts"}; empty for none
   */
  public Layout inProject(String base, String title, String section) {
    List<Crumb> links = new ArrayList<>();
    for (String each : SECTIONS) {
      String href = base + "/" + each.toLowerCase(Locale.ROOT);
      links.add(new Crumb(each, href, each.equals(section)));
    }
    return new Layout(csrf, user, with(new Crumb(title, base, false)), links, memos, look);
  }

  /** The same with one more step on the way to the page. */
  public Layout crumb(String label, String href) {
    return new Layout(csrf, user, with(new Crumb(label, href, false)), sections, memos, look);
  }

  /** The same with the page itself as last step; it is shown, not linked. */
  public Layout here(String label) {
    return new Layout(csrf, user, with(new Crumb(label, "", true)), sections, memos, look);
  }

  /**
   * The same with a way to the memos on what the page shows.
   *
   * @param what what it is, as {@code "round"}, for those who hear the page
   * @param base the address of the project, {@code /projects/{p}}
   */
  public Layout about(String what, UUID target, String base) {
    Crumb link = new Crumb("on this " + what, base + "/memos?target=" + target, false);
    return new Layout(csrf, user, crumbs, sections, link, look);
  }

  /** The same as one reader wants it. */
  public Layout looking(Look chosen) {
    return new Layout(csrf, user, crumbs, sections, memos, chosen);
  }

  /** The address of the stylesheet. */
  public String style() {
    return Stylesheet.ADDRESS;
  }

  private List<Crumb> with(Crumb last) {
    List<Crumb> all = new ArrayList<>(crumbs);
    all.add(last);
    return all;
  }
}
