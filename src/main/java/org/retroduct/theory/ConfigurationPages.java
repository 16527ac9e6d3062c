package org.retroduct.theory;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Layout;
import org.retroduct.platform.Notice;
import org.retroduct.platform.Refusal;
import org.retroduct.platform.Stale;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** The list of configurations and the builder. */
@Path("/projects/{project}/configurations")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConfigurationPages {
  private final Builder builder;
  private final Theory theory;
  private final EvidenceLinks links;
  private final Beginnings beginnings;
  private final ConfigurationNotices notices;
  private final Visitor visitor;

  ConfigurationPages(
      Builder builder,
      Theory theory,
      EvidenceLinks links,
      Beginnings beginnings,
      ConfigurationNotices notices,
      Visitor visitor) {
    this.builder = builder;
    this.theory = theory;
    this.links = links;
    this.beginnings = beginnings;
    this.notices = notices;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance list(
      UUID project, @RestQuery @Nullable String done, @RestQuery @Nullable UUID undone) {
    Builder.Shelf shelf = builder.shelf(visitor.caller(), project);
    String base = "/projects/" + project;
    return new ConfigurationsPage(
        frame(shelf.member()).here("Configurations"),
        notices.ofList(project, done, undone),
        shelf.configurations().stream()
            .map(each -> ConfigurationRow.of(each, base + "/configurations"))
            .toList(),
        shelf.member().may(Permission.CODE),
        base);
  }

  private Layout frame(Membership member) {
    String base = "/projects/" + member.project();
    return visitor.layout().inProject(base, member.projectTitle(), "Configurations");
  }

  /**
   * The builder of a new one.
   *
   * @param partial the partial configuration that it begins from
   * @param segment the passage that it begins from
   */
  @GET
  @Path("/new")
  public TemplateInstance blank(
      UUID project, @RestQuery @Nullable UUID partial, @RestQuery @Nullable UUID segment) {
    Form form = beginnings.form(visitor.caller(), project, partial, segment);
    return page(builder.open(visitor.caller(), project, null), null, form);
  }

  /**
   * The builder.
   *
   * @param done what was just done
   * @param removed the evidence that was just removed
   * @param merged the configuration that was just merged into this one
   */
  @GET
  @Path("/{configuration}")
  public TemplateInstance open(
      UUID project,
      UUID configuration,
      @RestQuery @Nullable String done,
      @RestQuery @Nullable UUID removed,
      @RestQuery @Nullable UUID merged) {
    Builder.Opened opened = builder.open(visitor.caller(), project, configuration);
    Form form = ConfigurationFields.formOf(opened.present()).with("version", version(opened));
    Notice told =
        notices.of(
            visitor.caller(),
            project,
            configuration,
            new ConfigurationNotices.Done(done, removed, merged));
    return page(opened, configuration, form, told);
  }

  private static String version(Builder.Opened opened) {
    return String.valueOf(opened.version());
  }

  private ConfigurationPage page(Builder.Opened opened, @Nullable UUID id, Form form) {
    return page(opened, id, form, Notice.NOTHING);
  }

  private ConfigurationPage page(Builder.Opened opened, @Nullable UUID id, Form form, Notice told) {
    BuilderScreen screen = new BuilderScreen(opened, form);
    String base = "/projects/" + opened.member().project();
    String list = base + "/configurations";
    String self = list + "/" + (id == null ? "new" : id);
    String name = id == null ? "Build a configuration" : "Configuration " + opened.number();
    String label = opened.present().label();
    boolean writer =
        opened.member().may(Permission.CODE)
            && opened.present().status() != ConfigurationStatus.MERGED;
    Layout frame = frame(opened.member()).crumb("Configurations", list).here(name);
    return new ConfigurationPage(
        id == null ? frame : frame.about("configuration", id, base),
        form,
        writer ? told : told.withoutUndo(),
        opened.number(),
        label == null ? "" : label,
        merged(opened.merged(), list),
        screen.columns(builder.offered(opened, screen.chosen(), screen.ticked())),
        screen.reads(),
        screen.evidence(base, self),
        opened.hidden(),
        screen.choices(),
        writer,
        self,
        list);
  }

  private static Crumb merged(@Nullable ConfigurationView survivor, String list) {
    return survivor == null
        ? new Crumb("", "", false)
        : new Crumb(BuilderScreen.named(survivor), list + "/" + survivor.id(), false);
  }

  @POST
  @Path("/new")
  public Response create(UUID project, @BeanParam ConfigurationFields fields) {
    return save(project, null, fields);
  }

  @POST
  @Path("/{configuration}")
  public Response change(UUID project, UUID configuration, @BeanParam ConfigurationFields fields) {
    return save(project, configuration, fields);
  }

  private Response save(UUID project, @Nullable UUID id, ConfigurationFields fields) {
    Builder.Opened opened = builder.open(visitor.caller(), project, id);
    if (fields.preview != null) {
      return Response.ok(page(opened, id, fields.form())).build();
    }
    try {
      ConfigurationDraft draft = fields.over(opened.present());
      UUID saved =
          builder.save(
              visitor.caller(),
              project,
              id,
              draft,
              fields.evidence(),
              fields.partial(),
              Expected.shown(fields.version));
      boolean same = id != null && draft.equals(opened.present());
      String what =
          id == null ? "built" : !same ? "saved" : fields.evidence().isEmpty() ? "same" : "ticked";
      return seeOther(project, "/" + saved + "?done=" + what + "#done");
    } catch (Invalid invalid) {
      return refused(page(opened, id, fields.refused(invalid)));
    } catch (Conflict conflict) {
      return refused(page(opened, id, fields.form().refused("label", conflict.reason())));
    } catch (Stale stale) {
      if (fields.evidence().isEmpty() && fields.over(opened.present()).equals(opened.present())) {
        return seeOther(project, "/" + id + "?done=saved#done"); // the same form, sent twice
      }
      Form form =
          fields.form().with("version", version(opened)).refused(Stale.told("configuration"));
      return Response.status(409).entity(page(opened, id, form)).build();
    }
  }

  private static Response refused(ConfigurationPage page) {
    return Response.status(422).entity(page).build();
  }

  private static Response seeOther(UUID project, String rest) {
    return Response.seeOther(URI.create("/projects/" + project + "/configurations" + rest)).build();
  }

  @POST
  @Path("/{configuration}/evidence")
  public Response bring(
      UUID project,
      UUID configuration,
      @RestForm @Nullable String segment,
      @RestForm @Nullable String relation,
      @RestForm @Nullable String slot,
      @RestForm @Nullable String strength,
      @RestForm @Nullable String note) {
    try {
      UUID passage = ConfigurationFields.passage(segment == null ? "" : segment);
      Relation means = ConfigurationFields.constant(Relation.class, "relation", relation);
      Slot part = ConfigurationFields.constant(Slot.class, "slot", slot);
      EvidenceDraft draft = new EvidenceDraft(passage, null, means, part, strength, note);
      links.add(visitor.caller(), project, configuration, draft);
      return seeOther(project, "/" + configuration + "?done=brought#done");
    } catch (Invalid | Conflict refusal) {
      Map<String, String> typed = new HashMap<>();
      typed.put("segment", segment == null ? "" : segment);
      typed.put("relation", relation == null ? "" : relation);
      typed.put("slot", slot == null ? "" : slot);
      typed.put("strength", strength == null ? "" : strength);
      typed.put("note", note == null ? "" : note);
      return refused(refusedPassage(project, configuration, typed, refusal));
    }
  }

  /** The builder as it is stored, with the form for one passage as it was typed. */
  private ConfigurationPage refusedPassage(
      UUID project, UUID id, Map<String, String> typed, Refusal refusal) {
    Builder.Opened opened = builder.open(visitor.caller(), project, id);
    Map<String, List<String>> values =
        new HashMap<>(ConfigurationFields.formOf(opened.present()).values());
    typed.forEach((field, value) -> values.put(field, List.of(value)));
    Form form = Form.posted(values);
    return page(
        opened,
        id,
        refusal instanceof Invalid invalid
            ? form.refused(invalid)
            : form.refused("segment", refusal.reason()));
  }

  @POST
  @Path("/{configuration}/evidence/{evidence}/remove")
  public Response remove(UUID project, UUID configuration, UUID evidence) {
    links.remove(visitor.caller(), project, configuration, evidence, Expected.any());
    return seeOther(project, "/" + configuration + "?removed=" + evidence + "#done");
  }

  @POST
  @Path("/{configuration}/evidence/{evidence}/restore")
  public Response putBack(UUID project, UUID configuration, UUID evidence) {
    links.restore(visitor.caller(), project, configuration, evidence);
    return seeOther(project, "/" + configuration + "?done=returned#done");
  }

  @POST
  @Path("/{configuration}/changes/{change}/undo")
  public Response undo(
      UUID project, UUID configuration, UUID change, @RestQuery @Nullable String version) {
    Expected seen = Expected.shown(version);
    boolean merged =
        theory.get(visitor.caller(), project, configuration).status() == ConfigurationStatus.MERGED;
    theory.undo(visitor.caller(), project, configuration, change, seen);
    String what = merged ? "parted" : "undone";
    return seeOther(project, "/" + configuration + "?done=" + what + "#done");
  }

  @POST
  @Path("/{configuration}/merge")
  public Response merge(UUID project, UUID configuration, @RestForm @Nullable String into) {
    try {
      UUID survivor = into == null || into.isEmpty() ? null : Form.id("into", into);
      theory.merge(visitor.caller(), project, configuration, survivor);
      return seeOther(project, "/" + survivor + "?merged=" + configuration + "#done");
    } catch (Invalid invalid) {
      return refused(refusedPassage(project, configuration, Map.of(), invalid));
    }
  }

  @POST
  @Path("/{configuration}/delete")
  public Response delete(UUID project, UUID configuration) {
    theory.delete(visitor.caller(), project, configuration, Expected.any());
    return seeOther(project, "?undone=" + configuration + "#done");
  }

  @POST
  @Path("/{configuration}/restore")
  public Response restore(UUID project, UUID configuration) {
    theory.restore(visitor.caller(), project, configuration);
    return seeOther(project, "/" + configuration + "?done=restored#done");
  }
}
