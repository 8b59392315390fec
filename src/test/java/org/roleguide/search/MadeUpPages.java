package org.roleguide.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;
import org.roleguide.search.SearchDocument.Translation;

/** Many pages made up from the words of a few, the same ones each time, for tests of search. */
public final class MadeUpPages {
  private static final int ROLES = 1700;
  private static final int GUIDES = 850;

  private final Random random;
  private final List<String> words;
  private final List<String> families;

  private MadeUpPages(Random random, List<SearchDocument> like, LanguageWords known) {
    this.random = random;
    this.words = words(like);
    this.families = List.copyOf(known.families().keySet());
  }

  /** 1,700 roles and 850 guides in each language. */
  public static Map<LanguageTag, List<SearchDocument>> like(
      Map<LanguageTag, List<SearchDocument>> pages, Map<LanguageTag, LanguageWords> known) {
    List<LanguageTag> languages = List.copyOf(pages.keySet());
    Map<LanguageTag, List<String>> titles = new LinkedHashMap<>();
    Map<LanguageTag, MadeUpPages> makers = new LinkedHashMap<>();
    for (LanguageTag language : languages) {
      Random random = new Random(language.tag().hashCode());
      MadeUpPages maker = new MadeUpPages(random, pages.get(language), known.get(language));
      makers.put(language, maker);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < ROLES + GUIDES; i++) {
        names.add(capital(i < ROLES && i % 3 > 0 ? maker.compound() : maker.phrase(1, 4)));
      }
      titles.put(language, names);
    }
    Map<LanguageTag, List<SearchDocument>> made = new LinkedHashMap<>();
    for (LanguageTag language : languages) {
      List<SearchDocument> documents = new ArrayList<>();
      for (int i = 0; i < ROLES + GUIDES; i++) {
        documents.add(makers.get(language).page(i, language, titles));
      }
      made.put(language, Collections.unmodifiableList(documents));
    }
    return made;
  }

  /** The words of some pages, the most frequent ones first. */
  public static List<String> words(List<SearchDocument> pages) {
    Map<String, Integer> counts = new TreeMap<>();
    for (SearchDocument page : pages) {
      StringBuilder text = new StringBuilder(page.title()).append(' ').append(page.summary());
      page.names().forEach(name -> text.append(' ').append(name));
      page.hiddenNames().forEach(name -> text.append(' ').append(name));
      page.sections()
          .forEach(s -> text.append(' ').append(s.heading()).append(' ').append(s.text()));
      for (String word : text.toString().split("[^\\p{L}\\p{M}]+")) {
        if (word.length() > 1) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    List<String> sorted = new ArrayList<>(counts.keySet());
    sorted.sort((a, b) -> counts.get(b) - counts.get(a)); // stable
    return sorted;
  }

  private SearchDocument page(
      int number, LanguageTag language, Map<LanguageTag, List<String>> titles) {
    boolean isRole = number < ROLES;
    ContentKind kind = isRole ? ContentKind.ROLE : ContentKind.GUIDE;
    List<ForeignName> foreign = new ArrayList<>();
    List<Translation> translations = new ArrayList<>();
    for (Map.Entry<LanguageTag, List<String>> other : titles.entrySet()) {
      if (!other.getKey().equals(language) && number % 10 > 0) {
        String title = other.getValue().get(number);
        foreign.add(new ForeignName(other.getKey(), title));
        translations.add(new Translation(other.getKey(), url(other.getKey(), number), title));
      }
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      sections.add(
          new Section(
              i == 0 ? "" : "section-" + i,
              i == 0 ? "" : capital(phrase(1, 3)),
              text(20 + random.nextInt(60))));
    }
    return new SearchDocument(
        kind,
        kind.word() + ":made-up-" + number,
        isRole && !families.isEmpty() ? families.get(random.nextInt(families.size())) : "",
        url(language, number),
        titles.get(language).get(number),
        isRole && number % 4 == 0 ? List.of(capital(compound())) : List.of(),
        isRole ? names(3) : List.of(),
        isRole ? names(2) : List.of(),
        foreign,
        text(12),
        sections,
        isRole ? List.of(code(4), code(6)) : List.of(),
        translations);
  }

  private static String url(LanguageTag language, int number) {
    return "/" + language.tag() + "/made-up/" + number + "/";
  }

  private List<String> names(int most) {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      names.add(capital(random.nextBoolean() ? compound() : phrase(1, 3)));
    }
    return List.copyOf(Set.copyOf(names)).stream().sorted().toList();
  }

  private String code(int digits) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < digits; i++) {
      code.append((char) ('0' + random.nextInt(10)));
    }
    return code.toString();
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < length; sentence += 10) {
      text.append(sentence == 0 ? "" : sentence % 30 == 0 ? "\n" : " ");
      text.append(capital(phrase(6, 14))).append('.');
    }
    return text.toString();
  }

  private String phrase(int least, int most) {
    StringBuilder phrase = new StringBuilder();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      phrase.append(phrase.isEmpty() ? "" : " ");
      phrase.append(random.nextInt(12) == 0 ? compound() : word());
    }
    return phrase.toString();
  }

  /** Frequent words more often. */
  private String word() {
    double place = random.nextDouble();
    return words.get((int) (place * place * place * words.size()));
  }

  private String compound() {
    return word() + words.get(random.nextInt(words.size())).toLowerCase(java.util.Locale.ROOT);
  }

  private static String capital(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
  }
}
