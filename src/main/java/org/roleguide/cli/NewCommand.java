package org.roleguide.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Settings;
import org.roleguide.read.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a role, a guide, or a translation of one. */
@Command(
    name = "new",
    header = "Begins a role or a guide, or the translation of one.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide new role|guide ID [OPTION]...",
    description =
        "%nWrites files to be filled in, and prints their paths: the facts of a role and its text"
            + " in the site's source language, or the text of a guide. With --language, the text"
            + " in another language of something that is there: with the same ids, and the source"
            + " text in comments. What is there already is never changed. Then roleguide check"
            + " says what is still missing.",
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the files are there",
      "2:the command line is wrong, or there is a file already",
      "3:anything else: the disk, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide new role data-engineer                  facts, and text in the source language",
      "  roleguide new role data-engineer --language de    its text in German, to be translated",
      "  roleguide new guide first-day-at-work"
    })
final class NewCommand implements Callable<Integer> {
  private static final int MAX_ID = 64;

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "role|guide", description = "What to begin.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = {
        "Names its folder, and is the same in all languages and for ever: a to z,",
        "0 to 9 and single hyphens, at most " + MAX_ID + " characters."
      })
  private String id = "";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Begin the translation into this language of the site, such as de.")
  private @Nullable String language;

  @Mixin private final SiteOption site;

  @Mixin private final HelpOption help = new HelpOption();

  NewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException {
    ContentKind what = kind();
    if (id.length() > MAX_ID || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new UsageError(
          "\"" + id + "\" is not an id",
          "use a to z, 0 to 9 and single hyphens, at most " + MAX_ID + " characters");
    }
    SiteFolder folder = new SiteFolder(site.folder());
    Settings settings = site.settings();
    Path home = site.folder().resolve("content").resolve(what.folder()).resolve(id);
    if (language == null) {
      begin(what, folder, settings, home);
    } else {
      translate(
          what, folder, settings, home, SiteOption.language("--language", language, settings));
    }
    return ExitCode.DONE;
  }

  private ContentKind kind() throws UsageError {
    return switch (kind) {
      case "role" -> ContentKind.ROLE;
      case "guide" -> ContentKind.GUIDE;
      default ->
          throw new UsageError(
              "there is nothing to begin that is called \"" + kind + "\"",
              Words.hint(kind, List.of("role", "guide")));
    };
  }

  private void begin(ContentKind what, SiteFolder folder, Settings settings, Path home)
      throws UsageError, IOException {
    if (Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
      throw new UsageError(
          "there is a " + what.word() + " \"" + id + "\" already",
          "to translate it: roleguide new " + what.word() + " " + id + " --language …");
    }
    LanguageTag source = settings.sourceLanguage();
    Map<Path, String> files = new LinkedHashMap<>();
    if (what == ContentKind.ROLE) {
      files.put(
          home.resolve("role.yaml"),
          Skeleton.role(
              id, SourceContent.firstFamily(folder), LocalDate.now(surroundings.clock())));
    }
    Path text = text(what, home, source);
    files.put(text, fresh(what, source));
    write(files);
    next(text);
  }

  private String fresh(ContentKind what, LanguageTag language) {
    return what == ContentKind.ROLE
        ? Skeleton.roleText(id, language)
        : Skeleton.guide(id, language, LocalDate.now(surroundings.clock()));
  }

  private static Path text(ContentKind what, Path home, LanguageTag language) {
    return home.resolve(language + (what == ContentKind.ROLE ? ".yaml" : ".md"));
  }

  private void translate(
      ContentKind what, SiteFolder folder, Settings settings, Path home, LanguageTag into)
      throws UsageError, IOException {
    if (!Files.isDirectory(home)) {
      throw new UsageError(
          "there is no " + what.word() + " \"" + id + "\" to translate",
          Words.nearest(id, ids(home.getParent())));
    }
    LanguageTag from =
        what == ContentKind.ROLE
            ? SourceContent.sourceLanguage(folder, id, settings)
            : settings.sourceLanguage();
    Path target = text(what, home, into);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(target);
    }
    if (into.equals(from)) {
      write(Map.of(target, fresh(what, into)));
    } else {
      String path =
          "content/" + what.folder() + "/" + id + "/" + text(what, home, from).getFileName();
      SourceText source = SourceContent.text(folder, path);
      write(
          Map.of(
              target,
              what == ContentKind.ROLE
                  ? Translation.role(source, from, into)
                  : Translation.guide(source, from, into)));
    }
    next(target);
  }

  private static List<String> ids(@Nullable Path folder) throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private UsageError exists(Path file) {
    return new UsageError(
        "there is a " + surroundings.shown(file) + " already", "it is left as it is");
  }

  private void write(Map<Path, String> files) throws UsageError, IOException {
    for (Map.Entry<Path, String> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      try {
        Files.write(
            file.getKey(),
            file.getValue().getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw exists(file.getKey());
      }
      say("created " + surroundings.shown(file.getKey()));
    }
  }

  private void next(Path file) {
    say("next: fill in " + surroundings.shown(file) + "; roleguide check says what is missing");
  }

  private void say(String line) {
    surroundings.out().print(line + "\n");
  }
}
