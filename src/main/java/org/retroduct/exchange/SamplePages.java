package org.retroduct.exchange;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.retroduct.security.Visitor;

/** The button that loads the sample study. */
@Path("/projects/sample")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SamplePages {
  private final Sample sample;
  private final Visitor visitor;

  SamplePages(Sample sample, Visitor visitor) {
    this.sample = sample;
    this.visitor = visitor;
  }

  @POST
  public Response create() {
    return Response.seeOther(URI.create("/projects/" + sample.create(visitor.caller()).id()))
        .build();
  }
}
