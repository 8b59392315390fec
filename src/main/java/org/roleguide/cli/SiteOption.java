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
import org.roleguide.text.Nearest;
import picocli.CommandLine.Option;

/** The option that names the site folder. */
final class SiteOption {
  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = {
        "The site folder, which holds content/.",
        "Default: this folder if it has a content/, otherwise the folder that roleguide lies in."
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
      if (!Files.isDirectory(named)) {
        throw new UsageError("--site " + site + " is not a folder", null);
      }
      if (!hasContent(named)) {
        throw new UsageError(
            "--site " + site + " is not a site folder: there is no content/ in it", null);
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
        "there is no site here: " + surroundings.folder() + " has no content/",
        "go to a site folder, or name one with --site");
  }

  private static boolean hasContent(Path folder) {
    return Files.isDirectory(folder.resolve("content"));
  }

  /** The settings of the site; what is wrong with them is reported when the site is read. */
  Settings settings() throws UsageError, IOException {
    return SettingsReader.read(new SiteFolder(folder()), ReadOptions.DEFAULT, new ArrayList<>());
  }

  /** Where a site is built to: what the command line says, else the settings, else the default. */
  static Path out(Path site, @Nullable Path named, Settings settings, Surroundings surroundings) {
    return named != null
        ? surroundings.folder().resolve(named).normalize()
        : site.resolve(settings.properties().getOrDefault("destination.folder", "target/site"))
            .normalize();
  }

  /**
   * Refuses a language that is not one of the site's.
   *
   * @param option the option it was given by
   */
  static LanguageTag language(String given, String option, Settings settings) throws UsageError {
    List<String> known = settings.configured().stream().map(LanguageTag::tag).toList();
    if (!known.contains(given)) {
      List<String> nearest = Nearest.of(given, known);
      String all = "the site's languages are " + String.join(", ", known);
      throw new UsageError(
          option + ": unknown language \"" + given + "\"",
          nearest.isEmpty() ? all : "did you mean " + nearest.get(0) + "? " + all);
    }
    return new LanguageTag(given);
  }
}
