package org.retroduct.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The files of the sample study, which come with the program. */
@ApplicationScoped
class SampleFiles {
  // Inside a jar or a native image no folder can be listed, so the manifest names the transcripts.
  private static final String MANIFEST = "manifest.csv";
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final ObjectMapper json;

  SampleFiles(ObjectMapper json) {
    this.json = json;
  }

  byte[] bytes(String name) {
    try (InputStream file = SampleFiles.class.getResourceAsStream("/transcripts-sample/" + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The interviews in the order of the manifest. */
  List<ManifestRow> manifest() {
    try (CSVParser rows =
        TABLE.parse(new StringReader(new String(bytes(MANIFEST), StandardCharsets.UTF_8)))) {
      return rows.stream().map(ManifestRow::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  SampleStudy study() {
    return read("study.json", SampleStudy.class);
  }

  SampleExplanations explanations() {
    return read("configurations.json", SampleExplanations.class);
  }

  private <T> T read(String name, Class<T> type) {
    try {
      return json.readValue(bytes(name), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
