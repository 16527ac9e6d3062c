package org.retroduct.platform.nativeimage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;

/**
 * Holds what the native image is told to what the libraries hold. The image itself is built
 * elsewhere; half of what could be forgotten shows only when it runs, so it is checked here.
 */
class NativeConfigurationTest {

  private static final Path CONFIGURATION =
      Path.of("src/main/resources/META-INF/native-image/org.retroduct");
  private static final Path OFFICE_SCHEMAS = CONFIGURATION.resolve("office-schemas");
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Folders and files that the extensions of Quarkus register by themselves. */
  private static final Pattern REGISTERED_BY_QUARKUS =
      Pattern.compile(
          "application\\.properties|templates/.*|db/migration/.*|META-INF/(resources|native-image)/.*");

  /** Run with {@code -Dgolden.update=true} to write the file after a change of POI's version. */
  @Test
  void every_type_of_the_office_schemas_is_registered() throws IOException {
    String expected =
        Stream.concat(
                entries(jarOf(TypeSystemHolder.class), "").stream(),
                entries(jarOf(XmlObject.class), "org/apache/xmlbeans/(impl/xb|metadata)/").stream())
            .sorted()
            .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    Path file = OFFICE_SCHEMAS.resolve("reflect-config.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, expected);
    }
    assertEquals(expected, Files.readString(file));
  }

  /** The builder resolves every signature of a registered class, so none may name a lost class. */
  @Test
  void every_registered_class_links() throws Exception {
    int seen = 0;
    for (String folder : List.of("retroduct", "office-schemas")) {
      for (JsonNode entry : json(CONFIGURATION.resolve(folder).resolve("reflect-config.json"))) {
        Class<?> type =
            Class.forName(entry.get("name").asText(), false, getClass().getClassLoader());
        seen += type.getDeclaredConstructors().length + type.getDeclaredMethods().length;
      }
    }
    assertTrue(seen > 10_000, "constructors and methods seen: " + seen);
  }

  @Test
  void every_resource_pattern_finds_something() throws IOException {
    List<String> names = new ArrayList<>();
    for (Class<?> type :
        List.of(
            TypeSystemHolder.class,
            XmlObject.class,
            org.apache.poi.ss.usermodel.Workbook.class,
            org.apache.poi.xwpf.usermodel.XWPFDocument.class,
            com.lowagie.text.Document.class)) {
      names.addAll(names(jarOf(type)));
    }
    JsonNode configuration = json(CONFIGURATION.resolve("retroduct/resource-config.json"));
    for (JsonNode include : configuration.get("resources").get("includes")) {
      Predicate<String> matches =
          Pattern.compile(include.get("pattern").asText()).asMatchPredicate();
      assertTrue(names.stream().anyMatch(matches), () -> include + " finds nothing");
    }
  }

  /** A file of ours that is read from the class path and not named is missing from the image. */
  @Test
  void every_resource_of_our_own_is_included() throws IOException {
    Properties settings = new Properties();
    try (var in = Files.newBufferedReader(RESOURCES.resolve("application.properties"), UTF_8)) {
      settings.load(in);
    }
    List<Pattern> includes =
        Stream.of(settings.getProperty("quarkus.native.resources.includes").split(","))
            .map(glob -> Pattern.compile(glob.replace(".", "\\.").replace("**", ".*")))
            .toList();
    List<String> missing =
        Stream.concat(
                files(RESOURCES),
                files(Path.of("transcripts-sample")).map(name -> "transcripts-sample/" + name))
            .filter(name -> !REGISTERED_BY_QUARKUS.matcher(name).matches())
            .filter(name -> includes.stream().noneMatch(glob -> glob.matcher(name).matches()))
            .toList();
    assertEquals(List.of(), missing, "add to quarkus.native.resources.includes");
  }

  /**
   * XmlBeans makes values by their constructors, finds the constants of an enumeration by its field
   * {@code table}, and a set of schemas by the field {@code typeSystem} of its holder.
   */
  private static List<String> entries(Path jar, String folder) throws IOException {
    Pattern impl = Pattern.compile(folder + ".*/impl/[^/]*Impl\\.class");
    Pattern enumeration = Pattern.compile(folder + ".*\\$Enum\\.class");
    Pattern holder = Pattern.compile(folder + ".*/TypeSystemHolder\\.class");
    List<String> entries = new ArrayList<>();
    for (String name : names(jar)) {
      if (impl.matcher(name).matches()) {
        entries.add(entry(name, "\"allDeclaredConstructors\":true"));
      } else if (enumeration.matcher(name).matches()) {
        entries.add(entry(name, "\"fields\":[{\"name\":\"table\"}]"));
      } else if (holder.matcher(name).matches()) {
        entries.add(entry(name, "\"fields\":[{\"name\":\"typeSystem\"}]"));
      }
    }
    return entries;
  }

  private static String entry(String classFile, String members) {
    String name = classFile.substring(0, classFile.length() - ".class".length()).replace('/', '.');
    return "{\"name\":\"" + name + "\"," + members + "}";
  }

  private static List<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).toList();
    }
  }

  private static Path jarOf(Class<?> type) {
    return Path.of(
        java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
