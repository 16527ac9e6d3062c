package org.retroduct.coding.reading;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.retroduct.coding.text.CodedPage;
import org.retroduct.coding.text.CodedText;
import org.retroduct.coding.text.TurnFrame;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Pager;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** A transcript with everybody's codes side by side, to read and to print. */
@Path("/projects/{project}/transcripts/{transcript}/coding")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReadingPages {
  private final Readings readings;
  private final Visitor visitor;

  ReadingPages(Readings readings, Visitor visitor) {
    this.readings = readings;
    this.visitor = visitor;
  }

  /** The filters are the fields of the page's form; {@code page=all} gives the whole text. */
  @GET
  public TemplateInstance show(UUID project, UUID transcript, @Context UriInfo address) {
    Readings.Reading reading = readings.reading(visitor.caller(), project, transcript);
    Form form = Form.posted(address.getQueryParameters());
    boolean written = visitor.caller().preferences().writtenMarks();
    ReadingScreen screen = new ReadingScreen(reading, form, written);
    CodedText text = screen.text();
    boolean whole = form.value("page").equals("all");
    int asked = form.value("page").matches("\\d{1,6}") ? Integer.parseInt(form.value("page")) : 1;
    int page = Math.max(1, Math.min(asked, text.pages()));
    String base = "/projects/" + project;
    String bench = base + "/transcripts/" + transcript;
    Layout layout =
        visitor
            .layout()
            .inProject(base, reading.member().projectTitle(), "Transcripts")
            .crumb(reading.text().title(), bench)
            .here("All coders");
    CodedPage shown = whole ? text.whole(screen.drawing()) : text.page(page, screen.drawing());
    int margins = Math.max(1, screen.shown().size());
    return new ReadingPage(
        layout,
        screen.form(),
        reading.text().title(),
        screen.heading(),
        shown,
        shown.sheet(TurnFrame.ofReading(whole ? 1 : page, margins), 0),
        text.sentences(),
        whole ? new Pager(1, 1, "", "") : new Pager(page, text.pages(), screen.address(), "#main"),
        whole ? screen.address() + "1" : screen.address() + "all",
        whole,
        screen.shown(),
        screen.coders(),
        ReadingScreen.KINDS,
        screen.codes(),
        ReadingScreen.MARKS,
        screen.key(),
        reading.hidden(),
        screen.passages(),
        bench,
        reading.member().may(Permission.CODE));
  }

  /** A coder whose codes are shown, as the head of a margin names them. */
  record Shown(String initials, String name) {
    /** Copies the initials of a name of several words. */
    static Shown of(String name) {
      StringBuilder initials = new StringBuilder();
      for (String word : List.of(name.split("[\\s._@-]+"))) {
        if (!word.isEmpty() && initials.length() < 3) {
          initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
        }
      }
      return new Shown(initials.toString(), name);
    }
  }
}
