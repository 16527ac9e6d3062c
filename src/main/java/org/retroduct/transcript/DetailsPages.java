package org.retroduct.transcript;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.platform.Stale;
import org.retroduct.security.Visitor;
import org.retroduct.study.ParticipantView;

/** What is known of a transcript, who speaks in it, and its deletion. Refused to all but leads. */
@Path("/projects/{project}/transcripts/{transcript}/details")
@Produces(MediaType.TEXT_HTML)
@Blocking
class DetailsPages {
  private static final List<Choice> STATUSES =
      List.of(
          Choice.of("imported", "Imported"),
          Choice.of("ready", "Ready: every speaker is known"),
          Choice.of("locked", "Locked: no more coding"));
  private static final String STALE =
      "This transcript was changed meanwhile. Nothing was deleted. What it says now stands below.";

  private final Transcripts transcripts;
  private final Visitor visitor;

  DetailsPages(Transcripts transcripts, Visitor visitor) {
    this.transcripts = transcripts;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project, UUID transcript, @RestQuery @Nullable String done) {
    Details details = details(project, transcript);
    return page(details, DetailsForm.of(details.transcript()), done == null ? "" : "Saved.");
  }

  /** Changes what is known of it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(UUID project, UUID transcript, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    Details details = details(project, transcript);
    TranscriptView present = details.transcript();
    try {
      TranscriptDraft draft = DetailsForm.draft(form, present);
      Expected seen = Expected.shown(form.value("version"));
      transcripts.change(visitor.caller(), project, transcript, draft, seen);
      return seeOther(project, "/" + transcript + "/details?done=saved#done");
    } catch (Invalid invalid) {
      return answer(422, page(details, DetailsForm.refused(form, invalid, present), ""));
    } catch (Stale stale) {
      Form again = form.with("version", String.valueOf(present.version()));
      return answer(409, page(details, again.refused(Stale.told("transcript")), ""));
    }
  }

  /** Deletes it for good. */
  @POST
  @Path("/delete")
  public Response delete(
      UUID project, UUID transcript, @RestForm @DefaultValue("") String version) {
    Details details = details(project, transcript);
    Form form = DetailsForm.of(details.transcript());
    try {
      transcripts.delete(visitor.caller(), project, transcript, Expected.shown(version));
      return seeOther(project, "?done=deleted#done");
    } catch (Conflict conflict) {
      return answer(
          409, page(details, form.refused(conflict.reason() + " Nothing was deleted."), ""));
    } catch (Stale stale) {
      return answer(409, page(details, form.refused(STALE), ""));
    }
  }

  private Details details(UUID project, UUID transcript) {
    return transcripts.details(visitor.caller(), project, transcript);
  }

  private static Response seeOther(UUID project, String next) {
    String list = "/projects/" + project + "/transcripts";
    return Response.seeOther(URI.create(list + next)).build();
  }

  private static Response answer(int status, TemplateInstance page) {
    return Response.status(status).entity(page).build();
  }

  private DetailsPage page(Details details, Form form, String message) {
    TranscriptView transcript = details.transcript();
    List<Choice> participants = details.participants().stream().map(DetailsPages::choice).toList();
    List<Choice> meanings = new ArrayList<>();
    meanings.add(Choice.of(SpeakerRole.INTERVIEWER.word(), "Interviewer"));
    meanings.addAll(participants);
    String base = "/projects/" + details.member().project();
    String back = base + "/transcripts/" + transcript.id();
    return new DetailsPage(
        visitor
            .layout()
            .inProject(base, details.member().projectTitle(), "Transcripts")
            .crumb("Transcripts", base + "/transcripts")
            .crumb(transcript.title(), back)
            .here("Details"),
        form,
        message,
        transcript.title(),
        said(transcript.turns(), transcript.words()),
        IntStream.range(0, transcript.speakers().size())
            .mapToObj(place -> voice(place, transcript.speakers().get(place)))
            .toList(),
        meanings,
        participants,
        details.arrangements().stream().map(a -> Choice.of(a.id().toString(), a.name())).toList(),
        Choice.each(TranscriptKind.values()),
        Choice.each(TranscriptPhase.values()),
        STATUSES,
        transcript.version(),
        details.kept(),
        base,
        back);
  }

  private static Choice choice(ParticipantView participant) {
    String group = Named.of(participant.roleGroup()).replace('_', ' ');
    return Choice.of(participant.id().toString(), participant.code() + " (" + group + ")");
  }

  private static DetailsPage.Voice voice(int place, SpeakerView speaker) {
    String label = speaker.label() == null ? "Turns without a name" : speaker.label();
    String said = said(speaker.turns(), speaker.words());
    return new DetailsPage.Voice(DetailsForm.speaker(place), label, said);
  }

  private static String said(int turns, int words) {
    return Named.count(turns, "turn") + ", " + Named.count(words, "word");
  }
}
