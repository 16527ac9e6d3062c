package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page keeps to, read from the templates themselves. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern POST_FORM =
      Pattern.compile("<form\\b[^>]*method=\"post\"[\\s\\S]*?</form>");

  private static final Pattern FIELD =
      Pattern.compile(
          "\\{#(?:field|select|choices)\\s+form=form\\s+name=['\"](\\w+)['\"]\\s+label='([^']*)'");

  @Test
  void every_post_form_carries_the_token() throws IOException {
    int forms = 0;
    for (Path template : templates()) {
      Matcher form = POST_FORM.matcher(Files.readString(template));
      while (form.find()) {
        forms++;
        assertTrue(form.group().contains("{#csrf "), template + ": " + form.group());
      }
    }
    assertTrue(forms > 10, "forms found: " + forms);
  }

  @Test
  void every_page_has_a_title_and_one_main_heading() throws IOException {
    for (Path template : templates()) {
      String text = Files.readString(template);
      if (text.startsWith("{#include layout.html}")) {
        assertTrue(text.contains("{#title}"), template.toString());
        assertEquals(2, text.split("<h1>", -1).length, template + ": headings of the page");
      }
    }
  }

  /** The content policy blocks both; a page that needs them would be broken without a word. */
  @Test
  void no_page_has_inline_style_or_script() throws IOException {
    for (Path template : templates()) {
      String text = Files.readString(template);
      for (String banned : List.of("style=", "<style", "<script", "javascript:", " onclick")) {
        assertFalse(text.contains(banned), template + ": " + banned);
      }
    }
  }

  @Test
  void every_access_key_can_be_switched_off() throws IOException {
    Pattern key =
        Pattern.compile(
            "(\\{#if [^{}]*\\b(?:keys|accessKey|accesskey)})? accesskey=(?!layout\\.look\\.key\\(|accesskey\\.or)");
    int keys = 0;
    for (Path template : templates()) {
      Matcher found = key.matcher(Files.readString(template));
      while (found.find()) {
        keys++;
        assertTrue(found.group(1) != null, template + ": an access key without a condition");
      }
    }
    assertTrue(keys > 10, "keys found: " + keys);
  }

  @Test
  void no_page_leaves_anything_unescaped() throws IOException {
    for (Path template : templates()) {
      String text = Files.readString(template);
      assertFalse(text.contains(".raw}") || text.contains(".safe}"), template.toString());
    }
  }

  @Test
  void the_list_of_errors_calls_each_field_as_its_label_does() throws IOException {
    int named = 0;
    for (Path template : templates()) {
      String text = Files.readString(template);
      Matcher errors = Pattern.compile("\\{#errors form=form( .*)?/}").matcher(text);
      if (errors.find()) {
        Matcher field = FIELD.matcher(withIncluded(text));
        while (field.find()) {
          String name = field.group(1);
          String label = field.group(2);
          boolean told = errors.group().contains(" " + name + "='" + label + "'");
          assertTrue(told || label.equals(FieldError.subject(name)), template + ": " + name);
          named++;
        }
      }
    }
    assertTrue(named > 50, "fields found: " + named);
  }

  private static String withIncluded(String template) throws IOException {
    StringBuilder all = new StringBuilder(template);
    Matcher include = Pattern.compile("\\{#include ((?!layout)[\\w/-]+)\\.html").matcher(template);
    while (include.find()) {
      Path included = TEMPLATES.resolve(include.group(1) + ".html");
      all.append(withIncluded(Files.readString(included)));
    }
    return all.toString();
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      List<Path> pages = all.filter(p -> p.toString().endsWith(".html")).sorted().toList();
      assertTrue(pages.size() > 20, "templates found: " + pages.size());
      return pages;
    }
  }
}
