package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roleguide.analysis.TextAnalysis;
import org.roleguide.locale.LanguageTag;
import org.roleguide.search.LanguageWords;
import org.roleguide.search.SearchCorpus;
import org.roleguide.search.SearchDocument;
import org.roleguide.testing.NodeJs;

/**
 * What the client of the browser suggests for what a reader has typed, against a second reader of
 * the same files, which analyses in Java.
 */
class SuggestionsTest {
  private static final int LONGEST_KEY = 60;

  /** The suffix of a title for all genders, still being typed. */
  private static final Pattern BEGUN_SUFFIX =
      Pattern.compile("(?<=\\p{L}{2})[:*_(/]-?\\p{L}{0,5}\\z");

  @Test
  void theBrowserSuggestsWhatTheFilesHoldOfOwnPages() throws IOException {
    compare(SearchCorpus.own(), 0);
  }

  @Test
  void theBrowserSuggestsWhatTheFilesHoldOfManyPages() throws IOException {
    compare(SearchCorpus.large(), 100);
  }

  private static void compare(SearchCorpus corpus, int leastOfBest) throws IOException {
    List<String> asked = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Counts counts = new Counts();
    for (LanguageTag language : corpus.languages()) {
      corpus.addModule(language);
      LanguageWords words = corpus.words().get(language);
      Expected suggestions = new Expected(read(corpus.files(), language), words, counts);
      for (String typed : typed(corpus.pages().get(language), words.analysis())) {
        int count = asked.size() % 5 == 0 ? 3 : 8;
        asked.add(language.tag() + "\t" + count + "\t" + typed);
        expected.add(suggestions.of(typed, count));
      }
    }
    assertThat(asked).hasSizeGreaterThan(1000);

    String answers =
        NodeJs.run(
            Path.of("src/test/js/search-suggestions.mjs"),
            List.of("templates/assets/js/search-core.js", corpus.files().toString()),
            String.join("\n", asked),
            Duration.ofSeconds(60));

    List<String> found = List.of(answers.split("\n", -1)).subList(0, asked.size());
    List<String> different = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        different.add(
            String.join(
                "\n  ", asked.get(i), "files:   " + expected.get(i), "browser: " + found.get(i)));
      }
    }
    assertThat(different.subList(0, Math.min(10, different.size())))
        .as("%s of %s differ", different.size(), asked.size())
        .isEmpty();
    assertThat(counts.none).as("nothing found").isGreaterThan(20);
    assertThat(counts.some).as("something found").isGreaterThan(asked.size() / 3);
    assertThat(counts.foreign).as("names of other languages").isGreaterThan(20);
    assertThat(counts.shown).as("names that are no titles").isGreaterThan(20);
    assertThat(counts.begun).as("suffixes still being typed").isGreaterThan(20);
    assertThat(counts.best).as("beginnings of very many names").isGreaterThanOrEqualTo(leastOfBest);
  }

  /** How often each way was gone. */
  private static final class Counts {
    int none;
    int some;
    int foreign;
    int shown;
    int best;
    int begun;
  }

  private static FormatReader read(Path files, LanguageTag language) throws IOException {
    try (Stream<Path> folders = Files.list(files)) {
      Path folder =
          folders
              .filter(Files::isDirectory)
              .filter(each -> each.getFileName().toString().startsWith(language.tag() + "-"))
              .findFirst()
              .orElseThrow();
      Map<String, byte[]> contents = new HashMap<>();
      try (Stream<Path> each = Files.list(folder)) {
        for (Path file : each.toList()) {
          contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
      return new FormatReader(contents);
    }
  }

  private record Expected(FormatReader files, LanguageWords words, Counts counts) {
    /** As the script writes it. */
    String of(String typed, int count) {
      String found = named(typed, count);
      String begun = BEGUN_SUFFIX.matcher(typed).replaceFirst("");
      if (found.isEmpty() && !begun.equals(typed)) {
        found = named(begun, count);
        counts.begun += found.isEmpty() ? 0 : 1;
      }
      counts.none += found.isEmpty() ? 1 : 0;
      return found;
    }

    private String named(String typed, int count) {
      String key = key(typed, words.analysis());
      if (key.isEmpty()) {
        return "";
      }
      List<FormatReader.Name> names = new ArrayList<>(files.beginningWith(key));
      names.sort(Comparator.comparingLong(FormatReader.Name::rank)); // stable
      counts.best += files.bestFirsts.isEmpty() || !isOfMany(key) ? 0 : 1;
      StringJoiner suggestions = new StringJoiner("\t");
      Set<String> urls = new HashSet<>();
      for (FormatReader.Name name : names) {
        if (urls.size() < count && urls.add(name.url())) {
          String family = name.family().isEmpty() ? "" : words.families().get(name.family());
          suggestions.add(
              String.join(
                  " | ",
                  name.title(),
                  name.shown(),
                  name.language(),
                  name.url(),
                  name.kind(),
                  name.family(),
                  family));
          counts.foreign += name.language().isEmpty() ? 0 : 1;
          counts.shown += name.shown().isEmpty() || !name.language().isEmpty() ? 0 : 1;
        }
      }
      counts.some += urls.isEmpty() ? 0 : 1;
      return suggestions.toString();
    }

    private boolean isOfMany(String key) {
      long more = files.nameFirsts.stream().filter(first -> first.startsWith(key)).count();
      return more + (files.nameFirsts.contains(key) ? 0 : 1) > 2;
    }
  }

  private static String key(String typed, TextAnalysis analysis) {
    StringJoiner key = new StringJoiner(" ");
    analysis.words(
        Normalizer.normalize(typed, Normalizer.Form.NFC),
        (word, increment, start, end) -> key.add(analysis.foldForPrefix(word)));
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int c : key.toString().codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(UTF_8).length;
      if (bytes > LONGEST_KEY) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.toString();
  }

  /** Beginnings of all kinds, the same ones each time. */
  private static Set<String> typed(List<SearchDocument> pages, TextAnalysis analysis) {
    Random random = new Random(pages.size());
    Set<String> typed = new LinkedHashSet<>();
    for (char a = 'a'; a <= 'z'; a++) {
      typed.add(String.valueOf(a));
      for (char b = 'a'; b <= 'z'; b += 1 + random.nextInt(3)) {
        typed.add("" + a + b);
      }
    }
    for (String each : List.of("å", "ä", "Ö", "ß", "ș", "ş", "ț", "â", "ç", "õ", "é", "a\u030A")) {
      typed.add(each);
    }
    for (String each :
        List.of(" ", "-", "…", "zzqx", "qqq qqq", "日本", "😀", "43-3051", "x".repeat(90))) {
      typed.add(each);
    }
    for (int i = 0; i < 60; i++) {
      SearchDocument page = pages.get(random.nextInt(pages.size()));
      List<String> names = new ArrayList<>(List.of(page.title()));
      names.addAll(page.forms());
      names.addAll(page.names());
      names.addAll(page.hiddenNames());
      page.foreignNames().forEach(name -> names.add(name.name()));
      String name = names.get(random.nextInt(names.size()));
      typed.add(name);
      typed.add(beginning(name, random));
      typed.add(beginning(page.title(), random));
      typed.add(beginning(name, random).toUpperCase(Locale.ROOT));
      typed.add(Normalizer.normalize(beginning(name, random), Normalizer.Form.NFD));
      typed.add(
          Normalizer.normalize(beginning(name, random), Normalizer.Form.NFD)
              .replaceAll("\\p{M}", ""));
      typed.add("  " + beginning(name, random) + " ");
      typed.add(beginning(name, random) + "q");
      List<String> suffixes =
          List.of("/", "/-i", "/in", ":inn", "*inne", "(", "(a", "_i", "/-innenq");
      typed.add(beginning(name, random) + suffixes.get(random.nextInt(suffixes.size())));
      List<Integer> starts = new ArrayList<>();
      analysis.words(page.title(), (word, increment, start, end) -> starts.add(start));
      if (!starts.isEmpty()) {
        int start = starts.get(random.nextInt(starts.size()));
        typed.add(beginning(page.title().substring(start), random));
      }
    }
    return typed;
  }

  private static String beginning(String name, Random random) {
    int length = name.codePointCount(0, name.length());
    return name.substring(0, name.offsetByCodePoints(0, 1 + random.nextInt(length)));
  }
}
