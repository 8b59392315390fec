package org.roleguide.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Queries of every kind about some pages, the same ones each time. */
public final class MadeUpQueries {
  /** Kinds of queries. */
  public enum Kind {
    PLAIN,
    ALL_WORDS,
    TYPING,
    TYPO,
    PHRASE,
    WITHOUT,
    SYNONYM,
    NO_DIACRITICS,
    FILTERED,
    CODE,
    FOREIGN,
    MIXED
  }

  /** A query of a kind. */
  public record Query(Kind of, SearchRequest request) {}

  private final Random random;
  private final List<SearchDocument> pages;
  private final LanguageWords known;
  private final List<String> words;

  private MadeUpQueries(long seed, List<SearchDocument> pages, LanguageWords known) {
    this.random = new Random(seed);
    this.pages = pages;
    this.known = known;
    this.words = MadeUpPages.words(pages);
  }

  /** As many queries of every kind. */
  public static List<Query> about(
      List<SearchDocument> pages, LanguageWords known, int ofEachKind, long seed) {
    MadeUpQueries maker = new MadeUpQueries(seed, pages, known);
    List<Query> queries = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < ofEachKind; i++) {
        queries.add(new Query(kind, maker.request(kind)));
      }
    }
    return queries;
  }

  private SearchRequest request(Kind kind) {
    return switch (kind) {
      case PLAIN -> plain(some(1, 3));
      case ALL_WORDS -> plain("+" + some(1, 1) + " +" + some(1, 1) + (odds(2) ? " " + word() : ""));
      case TYPING -> request(cut((odds(2) ? word() + " " : "") + word()), true, null, null);
      case TYPO -> plain((odds(3) ? word() + " " : "") + typo(rareWord()));
      case PHRASE -> plain((odds(3) ? word() + " " : "") + '"' + passage() + '"');
      case WITHOUT -> plain(some(1, 2) + (odds(3) ? " -\"" + passage() + "\"" : " -" + some(1, 1)));
      case SYNONYM -> plain((odds(2) ? "" : word() + " ") + synonym());
      case NO_DIACRITICS -> plain(withoutDiacritics(some(1, 3)));
      case FILTERED ->
          request(
              some(1, 2),
              odds(4),
              odds(2) ? pick(List.of("role", "guide", "skill")) : null,
              odds(2) ? family() : null);
      case CODE -> plain((odds(2) ? "COR " : "") + code());
      case FOREIGN -> plain(foreign());
      case MIXED -> mixed();
    };
  }

  private SearchRequest mixed() {
    StringBuilder query = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      query.append(query.isEmpty() ? "" : " ");
      query.append(
          switch (random.nextInt(7)) {
            case 0 -> "+" + word();
            case 1 -> "-" + rareWord();
            case 2 -> '"' + passage() + '"';
            case 3 -> typo(rareWord());
            case 4 -> code();
            case 5 -> synonym();
            default -> withoutDiacritics(word());
          });
    }
    return request(query.toString(), odds(3), odds(4) ? "role" : null, odds(4) ? family() : null);
  }

  private static SearchRequest plain(String query) {
    return request(query, false, null, null);
  }

  private static SearchRequest request(
      String query, boolean typing, @Nullable String kind, @Nullable String family) {
    String one = Normalizer.normalize(query.replaceAll("\\s+", " "), Normalizer.Form.NFC);
    return new SearchRequest(one, typing, 10, kind, family, true);
  }

  private String some(int least, int most) {
    List<String> some = new ArrayList<>();
    for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
      some.add(word());
    }
    return String.join(" ", some);
  }

  private String word() {
    return odds(3) ? rareWord() : words.get(random.nextInt(Math.min(words.size(), 400)));
  }

  private String rareWord() {
    return pick(words);
  }

  private String cut(String text) {
    return text.substring(0, Math.max(1, text.length() - random.nextInt(5)));
  }

  private String typo(String word) {
    StringBuilder wrong = new StringBuilder(word);
    for (int i = word.length() > 7 && odds(3) ? 2 : 1; i > 0; i--) {
      int at = random.nextInt(wrong.length());
      switch (random.nextInt(4)) {
        case 0 -> wrong.insert(at, (char) ('a' + random.nextInt(26)));
        case 1 -> wrong.setCharAt(at, (char) ('a' + random.nextInt(26)));
        case 2 -> wrong.insert(Math.max(0, at - 1), wrong.charAt(at)).deleteCharAt(at + 1);
        default ->
            wrong.deleteCharAt(wrong.length() > 1 ? at : 0).append(wrong.isEmpty() ? "x" : "");
      }
    }
    return wrong.toString();
  }

  /** A few words as they follow each other on some page. */
  private String passage() {
    SearchDocument page = pick(pages);
    String text =
        odds(3) || page.sections().isEmpty() ? page.title() : pick(page.sections()).text();
    String[] all = text.replace('"', ' ').strip().split("\\s+");
    int from = random.nextInt(all.length);
    int to = Math.min(all.length, from + 2 + random.nextInt(3));
    return String.join(" ", List.of(all).subList(from, to));
  }

  private String synonym() {
    return known.synonyms().isEmpty() ? word() : pick(pick(known.synonyms()));
  }

  private static String withoutDiacritics(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private String family() {
    return known.families().isEmpty() ? "none" : pick(List.copyOf(known.families().keySet()));
  }

  private String code() {
    SearchDocument page = pick(pages);
    return page.codes().isEmpty() || odds(8) ? "" + random.nextInt(10_000) : pick(page.codes());
  }

  private String foreign() {
    SearchDocument page = pick(pages);
    return page.foreignNames().isEmpty() ? word() : pick(page.foreignNames()).name();
  }

  private boolean odds(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
