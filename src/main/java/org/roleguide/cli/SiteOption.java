package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Settings;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SettingsReader;
import org.roleguide.read.SiteFolder;
import picocli.CommandLine.Option;

/** The option that names the site folder, and what is known of a site before it is read. */
final class SiteOption {
  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = {
        "The site folder: it holds content/.",
        "Default: this folder if it has a content/, else the one roleguide lies in."
      })
  private @Nullable Path site;

  private final Surroundings surroundings;

  SiteOption(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The absolute path of the site folder. */
  Path folder() throws UsageError {
    if (site != null) {
      Path named = surroundings.folder().resolve(site).normalize();
      if (!hasContent(named)) {
        throw new UsageError(
            "--site " + site + " is not a site folder",
            Files.isDirectory(named)
                ? "there is no content/ in it"
                : "there is no folder " + surroundings.shown(named));
      }
      return named;
    }
    Path home = surroundings.home();
    if (hasContent(surroundings.folder())) {
      return surroundings.folder();
    }
    if (home != null && hasContent(home)) {
      return home;
    }
    throw new UsageError(
        "there is no site in " + surroundings.folder() + ": it has no content/",
        "go to a site folder, or name one with --site");
  }

  private static boolean hasContent(Path folder) {
    return Files.isDirectory(folder.resolve("content"));
  }

  /** The settings of the site; what is wrong with them is reported when the site is read. */
  Settings settings() throws UsageError, IOException {
    return SettingsReader.read(new SiteFolder(folder()), ReadOptions.DEFAULT, new ArrayList<>());
  }

  /**
   * Where the site is built to.
   *
   * @param named the folder on the command line, or null
   */
  Path out(@Nullable Path named, Settings settings) throws UsageError {
    return named != null
        ? surroundings.folder().resolve(named).normalize()
        : folder()
            .resolve(settings.properties().getOrDefault("destination.folder", "target/site"))
            .normalize();
  }

  /**
   * Where the search indexes are.
   *
   * @param named the folder on the command line, or null
   */
  Path index(@Nullable Path named) throws UsageError {
    return named != null
        ? surroundings.folder().resolve(named).normalize()
        : folder().resolve("target/index").normalize();
  }

  /**
   * Refuses a language that is not one of the site's.
   *
   * @param option the option it was given by
   */
  static LanguageTag language(String option, String given, Settings settings) throws UsageError {
    List<String> known = settings.configured().stream().map(LanguageTag::tag).toList();
    if (!known.contains(given)) {
      throw new UsageError(
          option + ": \"" + given + "\" is not a language of this site", Words.hint(given, known));
    }
    return new LanguageTag(given);
  }
}
