package org.roleguide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A site folder with one role and one guide in Swedish and German, and a way to run commands. */
final class SmallSite {
  final Path folder;

  private SmallSite(Path folder) {
    this.folder = folder;
  }

  static SmallSite in(Path folder) throws IOException {
    return new SmallSite(folder)
        .write(
            "jbake.properties",
            """
            site.host=https://example.org
            languages=sv,de
            language.source=sv
            """)
        .write("content/families/families.yaml", "office: {}\n")
        .write("content/families/sv.yaml", "office: {name: Kontor}\n")
        .write("content/families/de.yaml", "office: {name: Büro}\n")
        .write("content/roles/archivist/role.yaml", "id: archivist\nfamily: office\n")
        .write(
            "content/roles/archivist/sv.yaml",
            """
            title: {neutral: Arkivarie}
            slug: arkivarie
            alternativeTitles: [Arkivassistent]
            summary: "Ordnar och bevarar handlingar."
            description: |
              Första stycket.

              Andra stycket.
            tasks:
              - id: sort-records
                text: Ordnar handlingar.
            checklists:
              - id: first-day
                title: Första dagen
                items:
                  - {id: keys, text: Hämta nycklarna.}
            lastReviewed: "2026-01-01"
            """)
        .write(
            "content/roles/archivist/de.yaml",
            """
            title: {neutral: Archivar/-in}
            slug: archivar
            summary: "Ordnet und bewahrt Unterlagen."
            tasks:
              - id: sort-records
                text: Ordnet Unterlagen.
            """)
        .write(
            "content/guides/archives/sv.md",
            """
            ---
            title: Om arkiv
            slug: om-arkiv
            summary: Vad ett arkiv är.
            audience: [job-seeker]
            date: "2026-01-01"
            ---

            ## Vad det är {#what-it-is}

            Ett ställe för papper.

            ### Var det finns {#where}

            I källaren.
            """);
  }

  SmallSite write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return this;
  }

  String read(String path) throws IOException {
    return Files.readString(folder.resolve(path), UTF_8);
  }

  /**
   * What a command said.
   *
   * @param out standard output
   * @param err standard error
   */
  record Said(int code, String out, String err) {}

  /** Runs a command in the site folder. */
  Said run(String... args) {
    return run(folder, null, false, args);
  }

  /** Runs a command. */
  static Said run(Path folder, @Nullable Path home, boolean isTerminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Program.run(
            surroundings(new PrintWriter(out), new PrintWriter(err), folder, home, isTerminal),
            args);
    return new Said(code, out.toString(), err.toString());
  }

  static Surroundings surroundings(
      PrintWriter out, PrintWriter err, Path folder, @Nullable Path home, boolean isTerminal) {
    return new Surroundings(
        out, err, folder, home, isTerminal, isTerminal, false, new TickingClock());
  }

  /** Is 600 ms later each time it is asked. */
  private static final class TickingClock extends Clock {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.parse("2026-11-21T12:00:00Z")
          .plus(Duration.ofMillis(600L * asked.getAndIncrement()));
    }
  }
}
