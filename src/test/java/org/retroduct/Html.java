package org.retroduct;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nu.validator.validation.SimpleDocumentValidator;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker, which is the W3C's, says of a page. */
public final class Html {
  /** The checker is of 2020. This is sound by the standards of today, each with its reason. */
  private static final List<String> SOUND =
      List.of(
          // Exclusive groups of details: the HTML standard since 2023.
          "Attribute “name” not allowed on element “details” at this point.",
          // Lists may be named: the role list prohibits no name in ARIA 1.2.
          "Possible misuse of “aria-label”.",
          // Every browser has had a date field since 2021.
          "The “date” input type is not supported in all browsers.");

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final Collector COLLECTOR = new Collector();
  private static SimpleDocumentValidator checker;

  private Html() {}

  /** Errors and warnings with the line and its number, none if the page is sound. */
  public static synchronized Set<String> faults(String page) {
    COLLECTOR.start(page);
    InputSource source = new InputSource(new StringReader(page));
    source.setSystemId("http://localhost/page");
    try {
      checker().checkHtmlInputSource(source);
    } catch (IOException | SAXException broken) {
      throw new AssertionError(broken);
    }
    return COLLECTOR.faults;
  }

  private static SimpleDocumentValidator checker() {
    if (checker == null) {
      try {
        Logger.getRootLogger().setLevel(Level.OFF);
        // It takes two seconds to read its schema, once.
        SimpleDocumentValidator made = new SimpleDocumentValidator(false, false, false);
        made.setUpMainSchema(SCHEMA, COLLECTOR);
        made.setUpValidatorAndParsers(COLLECTOR, false, false);
        checker = made;
      } catch (Exception broken) {
        throw new AssertionError(broken);
      }
    }
    return checker;
  }

  private static final class Collector implements ErrorHandler {
    private Set<String> faults = new TreeSet<>();
    private List<String> lines = List.of();

    private void start(String page) {
      faults = new TreeSet<>();
      lines = page.lines().toList();
    }

    private void add(SAXParseException fault) {
      if (SOUND.stream().noneMatch(fault.getMessage()::startsWith)) {
        int at = fault.getLineNumber();
        String line = at > 0 && at <= lines.size() ? lines.get(at - 1) : "";
        faults.add("%s line %d: %s".formatted(fault.getMessage(), at, line));
      }
    }

    @Override
    public void warning(SAXParseException fault) {
      add(fault);
    }

    @Override
    public void error(SAXParseException fault) {
      add(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      add(fault);
    }
  }
}
