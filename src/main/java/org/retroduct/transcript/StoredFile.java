package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** The file that a transcript was imported from, as it was sent. */
@Entity
@Immutable
@Table(name = "stored_file")
class StoredFile extends PanacheEntityBase {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "transcript_id")
  Transcript transcript;

  String name;

  /** In bytes. */
  long length;

  static void keep(Transcript transcript, OriginalFile original) {
    StoredFile file = new StoredFile();
    file.transcript = transcript;
    file.name = original.name();
    file.length = original.content().length;
    file.persist();
    StoredFileChunk.keep(file, original.content());
  }

  static Optional<StoredFile> of(Transcript transcript) {
    return find("transcript", transcript).firstResultOptional();
  }

  OriginalFile original() {
    return new OriginalFile(name, StoredFileChunk.contentOf(this));
  }
}
