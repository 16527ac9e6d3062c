package org.retroduct.project;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retroduct.platform.Frame;
import org.retroduct.platform.Layout;
import org.retroduct.platform.NotFound;
import org.retroduct.security.Visitor;

/** Frames the pages of errors. */
@ApplicationScoped
class ProjectFrame implements Frame {
  private static final Pattern PROJECT =
      Pattern.compile("/projects/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

  private final Projects projects;
  private final Visitor visitor;

  ProjectFrame(Projects projects, Visitor visitor) {
    this.projects = projects;
    this.visitor = visitor;
  }

  @Override
  public Layout at(String path) {
    Layout plain = visitor.layout();
    Matcher project = PROJECT.matcher(path);
    // What no page answers is refused where nobody may wait for the database.
    return plain.user() != null && project.matches() && BlockingOperationControl.isBlockingAllowed()
        ? within(UUID.fromString(project.group(1)), plain)
        : plain;
  }

  private Layout within(UUID project, Layout plain) {
    try {
      String title = projects.get(visitor.caller(), project).title();
      return plain.inProject("/projects/" + project, title, "");
    } catch (NotFound hidden) {
      return plain;
    }
  }
}
