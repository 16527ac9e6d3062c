package org.retroduct.coding.reading;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.platform.Form;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Pager;
import org.retroduct.platform.Window;
import org.retroduct.security.Visitor;

/** Coded passages by what {@link SegmentFilter} can ask; a page beyond the last is the last. */
@Path("/projects/{project}/passages")
@Produces(MediaType.TEXT_HTML)
@Blocking
class PassagePages {
  static final int ROWS = 50;
  private static final int LAST = 1_000_000;

  private final Retrieval retrieval;
  private final PassagesView view;
  private final Visitor visitor;

  PassagePages(Retrieval retrieval, PassagesView view, Visitor visitor) {
    this.retrieval = retrieval;
    this.view = view;
    this.visitor = visitor;
  }

  @GET
  public Response list(
      UUID project, @BeanParam SegmentFilter filter, @RestQuery @DefaultValue("1") int page) {
    Retrieval.Choices choices = retrieval.choices(visitor.caller(), project);
    if (!filter.asksForOriginals()) {
      filter.standing();
    }
    Form form = Form.of(filter.told());
    try {
      int shown = Math.max(1, Math.min(page, LAST));
      Window window = Window.of((shown - 1) * ROWS, ROWS);
      Retrieval.Found found = retrieval.find(visitor.caller(), project, filter, window);
      int last = Pager.pages(found.segments().total(), ROWS);
      if (shown > last) {
        return list(project, filter, last);
      }
      return Response.ok(view.page(choices, filter, form, found, shown)).build();
    } catch (Invalid invalid) {
      Form refused = form.refused(invalid);
      return Response.status(422).entity(view.nothing(choices, filter, refused)).build();
    }
  }
}
