package org.retroduct;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/**
 * w3m in a terminal of its own, driven by its keys as a person at the keyboard does.
 *
 * <p>Where there is no w3m the test is skipped, or fails if a browser is required: see {@link
 * Browser}.
 */
public final class TextBrowser implements AutoCloseable {
  private static final Path W3M = Path.of("/usr/bin/w3m");
  private static final Path TERMINAL = Path.of("/usr/bin/script");
  private static final long PATIENCE_MS = 20_000;
  private static final String REDRAW = "\f";
  private static final String PREVIOUS_LINK = "\u001b\t";

  private final Path directory;
  private final Process process;
  private final OutputStream keyboard;
  private final StringBuilder printed = new StringBuilder();

  private TextBrowser(URI address) throws IOException {
    directory = Files.createTempDirectory("w3m");
    Path editor = directory.resolve("editor");
    Files.createFile(
        editor, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(editor, "#!/bin/sh\ncat '" + directory + "/words' > \"$1\"\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            TERMINAL.toString(),
            "-qfc",
            "stty cols 120 rows 60; exec " + W3M + " -W -cookie '" + address + "'",
            "/dev/null");
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                directory.toString(),
                "EDITOR",
                editor.toString(),
                "TERM",
                "vt100",
                "LC_ALL",
                "C.UTF-8"));
    process = builder.redirectErrorStream(true).start();
    keyboard = process.getOutputStream();
    Thread reader = new Thread(this::read, "what w3m prints");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens the page at this address. */
  public static TextBrowser at(URI address) {
    if (!Files.isExecutable(W3M) || !Files.isExecutable(TERMINAL)) {
      throw Browser.absent("no w3m found: install it in /usr/bin");
    }
    try {
      return new TextBrowser(address);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits until the screen shows these words, and gives all of the screen, spaces as one. */
  public String shows(String words) {
    long until = System.currentTimeMillis() + PATIENCE_MS;
    String screen = "";
    while (System.currentTimeMillis() < until) {
      synchronized (printed) {
        printed.setLength(0);
      }
      type(REDRAW);
      screen = screen();
      if (screen.contains(words)) {
        return screen;
      }
    }
    return Assertions.fail("not shown in time: " + words + "\n" + screen);
  }

  /** Goes to another page. */
  public void opens(URI address) {
    type("U");
    type("\u0001\u000b" + address + "\r");
  }

  /** Searches for a link or button with these words and presses it. */
  public void follows(String words) {
    finds(words);
    type("\r");
  }

  /** Types into the field after these words. */
  public void fillsAfter(String words, String value) {
    finds(words);
    type("\t");
    fills(value);
  }

  /** Types into the field before the button with these words, and presses the button. */
  public void sends(String value, String button) {
    finds(button);
    type(PREVIOUS_LINK);
    fills(value);
    type("\t");
    type("\r");
  }

  /** Puts the words into the box after {@code label} with the editor that w3m starts for boxes. */
  public void writesAfter(String label, String words) {
    try {
      Files.writeString(directory.resolve("words"), words);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    finds(label);
    type("\t");
    type("\r");
  }

  /** Ticks the nth button of a choice after these words, counted from 1. */
  public void choosesAfter(String words, int nth) {
    finds(words);
    for (int i = 0; i < nth; i++) {
      type("\t");
    }
    type("\r");
  }

  private void finds(String words) {
    type("/");
    type(words + "\r");
  }

  private void fills(String value) {
    type("\r");
    type("\u0001\u000b" + value + "\r");
  }

  /** Sends keys and lets w3m answer them; it drops what comes while it loads a page. */
  private void type(String keys) {
    try {
      keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    screen();
  }

  /** What was printed since, once nothing more has come for a while. */
  private String screen() {
    try {
      int before = -1;
      for (int quiet = 0; quiet < 3; ) {
        Thread.sleep(60);
        int now;
        synchronized (printed) {
          now = printed.length();
        }
        quiet = now == before ? quiet + 1 : 0;
        before = now;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    synchronized (printed) {
      return printed
          .toString()
          .replaceAll("\u001b\\[[0-9;]*m", "")
          .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[()][A-Z0-9]|\u001b[=>78]", " ")
          .replaceAll("[\\p{Cntrl}\u00a0 ]+", " ");
    }
  }

  private void read() {
    try (Reader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int c = output.read(); c >= 0; c = output.read()) {
        synchronized (printed) {
          printed.append((char) c);
        }
      }
    } catch (IOException closed) {
      // The terminal is gone with the program.
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
