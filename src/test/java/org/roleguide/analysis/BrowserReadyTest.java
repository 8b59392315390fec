package org.roleguide.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps what the browser runs free of what would not work there, or would make it many times
 * larger.
 */
class BrowserReadyTest {
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/org/roleguide/analysis"),
          Path.of("src/main/java/org/roleguide/query"));

  /** As listed in {@code package-info.java}. */
  private static final Set<String> NOT_FOR_THE_BROWSER =
      Set.of(
          "Analyses",
          "StopWords",
          "GermanCompounds",
          "GermanAtoms",
          "PartsOfCompounds",
          "SplitterWords");

  /** In the browser these are replaced by classes of the same name in {@code src/module}. */
  private static final Set<String> REPLACED = Set.of("WordBreaks", "LowerCase");

  private static final Set<String> OF_LUCENE =
      Set.of(
          "org.apache.lucene.analysis.sv.SwedishMinimalStemmer",
          "org.apache.lucene.analysis.de.GermanLightStemmer",
          "org.apache.lucene.analysis.pt.PortugueseLightStemmer",
          "org.apache.lucene.analysis.es.SpanishLightStemmer",
          "org.apache.lucene.analysis.fr.FrenchLightStemmer",
          "org.apache.lucene.analysis.it.ItalianLightStemmer");

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

  private static final Pattern TOO_LARGE =
      Pattern.compile(
          "java\\.util\\.(?:regex|stream|concurrent)|String\\.format|\\.formatted\\(|\\.matches\\("
              + "|\\.replaceAll\\(|\\.replaceFirst\\(|\\.split\\(\"|\\.toLowerCase\\(\\)"
              + "|\\.toUpperCase\\(|Character\\.(?:getType|isLetter|isDigit|isAlphabetic)"
              + "|Normalizer|ServiceLoader|getResource|Class\\.forName|\\brecord \\w+\\("
              + "|System\\.arraycopy|Integer\\.(?:parse|valueOf)|List<Integer>|\\.subList\\("
              + "|Collections\\.(?:emptySet|sort)|switch \\(stage|\\benum (?!Stage|Kind|Empty)");

  @Test
  void onlyWhatCompilesToLittleIsUsed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String java = Files.readString(file, UTF_8);
      Matcher matcher = TOO_LARGE.matcher(java.replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", ""));
      while (matcher.find()) {
        wrong.add(file.getFileName() + ": " + matcher.group());
      }
      IMPORT
          .matcher(java)
          .results()
          .map(result -> result.group(1))
          .filter(name -> name.startsWith("org.apache.lucene") && !OF_LUCENE.contains(name))
          .forEach(name -> wrong.add(file.getFileName() + ": " + name));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingElseOfThePackageIsUsed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String java = Files.readString(file, UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
      for (String name : NOT_FOR_THE_BROWSER) {
        if (Pattern.compile("\\b" + name + "\\b").matcher(java).find()) {
          wrong.add(file.getFileName() + ": " + name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void classesThatTheBrowserReplacesAreThere() {
    for (String name : REPLACED) {
      assertThat(Path.of("src/module/java/org/roleguide/analysis", name + ".java")).exists();
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> !file.endsWith("package-info.java"))
            .filter(file -> !NOT_FOR_THE_BROWSER.contains(name(file)))
            .filter(file -> !REPLACED.contains(name(file)))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
