package org.retroduct.transcript;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A part of a stored file. */
@Entity
@Immutable
@Table(name = "stored_file_chunk")
class StoredFileChunk extends PanacheEntityBase {
  /** Half of what one value of H2's {@code bytea} may hold. */
  static final int LONGEST = 512 * 1024;

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "file_id")
  StoredFile file;

  /** From 0. */
  int number;

  byte[] bytes;

  static void keep(StoredFile file, byte[] content) {
    for (int from = 0, number = 0; from < content.length; from += LONGEST, number++) {
      StoredFileChunk chunk = new StoredFileChunk();
      chunk.file = file;
      chunk.number = number;
      chunk.bytes = Arrays.copyOfRange(content, from, Math.min(content.length, from + LONGEST));
      chunk.persist();
    }
  }

  static byte[] contentOf(StoredFile file) {
    List<StoredFileChunk> chunks = list("file = ?1 order by number", file);
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.length));
    chunks.forEach(chunk -> content.put(chunk.bytes));
    return content.array();
  }
}
