package org.retroduct.coding.codes;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.ActKind;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.CodebookImport;
import org.retroduct.codebook.ImportReport;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Digests;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Permission;
import org.retroduct.security.Visitor;

/** Takes codes from a table in two steps: what it would change, then the change. */
@Path("/projects/{project}/codebook/import")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodebookImportPages {
  private final Codes codes;
  private final CodebookImport imports;
  private final Visitor visitor;

  CodebookImportPages(Codes codes, CodebookImport imports, Visitor visitor) {
    this.codes = codes;
    this.imports = imports;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(UUID project) {
    return page(project, Form.empty(), null);
  }

  private CodebookImportPage page(
      UUID project, Form form, CodebookImportPage.@Nullable Preview preview) {
    Codes.Book book = codes.book(visitor.caller(), project);
    String base = "/projects/" + project;
    return new CodebookImportPage(
        visitor
            .layout()
            .inProject(base, book.member().projectTitle(), "Codebook")
            .crumb("Codebook", base + "/codebook")
            .here("Import"),
        form,
        preview,
        book.member().may(Permission.GOVERN_CODES),
        base);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(UUID project, @RestForm @Nullable FileUpload file) throws IOException {
    try {
      if (file == null || file.fileName() == null || file.fileName().isBlank()) {
        throw new Invalid("file", "Choose a file. Nothing was changed.");
      }
      return previewed(project, Files.readAllBytes(file.uploadedFile()), Form.empty());
    } catch (Invalid invalid) {
      return refused(page(project, Form.empty().refused(invalid), null));
    }
  }

  private Response previewed(UUID project, byte[] table, Form form) {
    ImportReport report = imports.dryRun(visitor.caller(), project, table);
    Map<String, String> keys = new HashMap<>();
    for (CodeView code : codes.book(visitor.caller(), project).codes()) {
      if (code.key() != null) {
        keys.put(code.name(), code.key());
      }
    }
    CodebookImportPage.Preview preview =
        new CodebookImportPage.Preview(
            report.changes().stream().map(change -> row(change, keys)).toList(),
            report.unchanged(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(table),
            seen(report));
    CodebookImportPage page = page(project, form, preview);
    return form.refused() ? refused(page) : Response.ok(page).build();
  }

  private static Response refused(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  private static String seen(ImportReport report) {
    return Digests.sha256Hex(report.changes().toString());
  }

  private static CodebookImportPage.Row row(ImportReport.Change change, Map<String, String> keys) {
    boolean adds = change.change() == ActKind.ADDED;
    boolean heading =
        adds && change.fields().stream().anyMatch(field -> field.field().equals("codable"));
    return new CodebookImportPage.Row(
        change.line(),
        heading ? "Adds a heading" : adds ? "Adds" : "Changes",
        CodeTag.letter(change.kind()),
        keys.getOrDefault(change.name(), change.kind().letter()),
        change.name(),
        heading ? List.of() : FieldRow.of(change.fields()));
  }

  @POST
  @Path("/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(UUID project, MultivaluedMap<String, String> fields) {
    Form form = Form.posted(fields);
    try {
      byte[] table = table(form);
      if (!form.value("seen").equals(seen(imports.dryRun(visitor.caller(), project, table)))) {
        String changed = "The codebook has changed since. Look at the changes again.";
        return previewed(project, table, Form.empty().refused("file", changed));
      }
      UUID act = imports.read(visitor.caller(), project, table).act();
      String what = act == null ? "" : "?act=" + act + "#done";
      return Response.seeOther(URI.create("/projects/" + project + "/codebook" + what)).build();
    } catch (Invalid invalid) {
      return refused(page(project, Form.empty().refused(invalid), null));
    }
  }

  private static byte[] table(Form form) {
    try {
      return Base64.getUrlDecoder().decode(form.value("table"));
    } catch (IllegalArgumentException none) {
      throw new Invalid("file", "The table did not arrive whole. Choose the file again.");
    }
  }
}
