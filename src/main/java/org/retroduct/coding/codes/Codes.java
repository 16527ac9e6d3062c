package org.retroduct.coding.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.CodebookCsv;
import org.retroduct.codebook.CodebookVersion;
import org.retroduct.coding.Coding;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Order;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** The codebook with how often its codes are used. */
@ApplicationScoped
class Codes {
  private final Access access;
  private final Codebook codebook;
  private final Coding coding;

  Codes(Access access, Codebook codebook, Coding coding) {
    this.access = access;
    this.codebook = codebook;
    this.coding = coding;
  }

  /** The codebook as one member sees it. */
  record Book(
      Membership member, CodebookVersion version, List<CodeView> codes, Map<UUID, Integer> uses) {
    Book {
      codes = List.copyOf(codes);
      uses = Map.copyOf(uses);
    }

    CodebookAnswer answer() {
      return new CodebookAnswer(version.number(), version.state(), answers());
    }

    List<CodeAnswer> answers() {
      return codes.stream().map(code -> CodeAnswer.of(code, uses)).toList();
    }
  }

  /** The present codebook. Refused: 404. */
  @Transactional
  Book book(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return new Book(member, codebook.version(member), codebook.codes(member), coding.uses(member));
  }

  /** One page of the present codes, in their order. Refused: 404. */
  @Transactional
  Listing<CodeAnswer> list(Caller caller, UUID project, Window window) {
    Book book = book(caller, project);
    Map<UUID, String> places = codebook.places(book.member());
    return window.of(
        book.answers(),
        Order.<CodeAnswer>ascending()
            .by("place", code -> places.getOrDefault(code.code().id(), ""), Function.identity()));
  }

  /** The codes as CSV. Refused: 404. */
  @Transactional
  String csv(Caller caller, UUID project) {
    Membership member = access.require(caller, project, Permission.READ);
    return CodebookCsv.of(codebook.codes(member));
  }

  /** One code. Refused: 404. */
  @Transactional
  CodeAnswer get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return CodeAnswer.of(codebook.require(member, id), coding.uses(member));
  }

  /** What a change of a code starts from. Refused: 404. */
  @Transactional
  CodeView present(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return codebook.require(member, id);
  }

  /** Freezes the present version. Refused: 404, 403. */
  @Transactional
  CodebookAnswer freeze(Caller caller, UUID project) {
    access.require(caller, project, Permission.GOVERN_CODES);
    codebook.freeze(caller, project);
    return book(caller, project).answer();
  }
}
