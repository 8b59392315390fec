package org.roleguide.analysis;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** The words that Lucene leaves out in each language. */
public final class StopWords {
  private StopWords() {}

  /**
   * The stop words of a language in lower case, sorted.
   *
   * @param languageTag such as {@code pt-BR}; only the language counts
   * @return none when Lucene knows none for it
   */
  public static Set<String> of(String languageTag) {
    return switch (Analyses.primary(languageTag)) {
      case "ca" -> words(CatalanAnalyzer.getDefaultStopSet());
      case "da" -> words(DanishAnalyzer.getDefaultStopSet());
      case "de" -> words(GermanAnalyzer.getDefaultStopSet());
      case "en" -> words(EnglishAnalyzer.getDefaultStopSet());
      case "es" -> words(SpanishAnalyzer.getDefaultStopSet());
      case "et" -> words(EstonianAnalyzer.getDefaultStopSet());
      case "eu" -> words(BasqueAnalyzer.getDefaultStopSet());
      case "fi" -> words(FinnishAnalyzer.getDefaultStopSet());
      case "fr" -> words(FrenchAnalyzer.getDefaultStopSet());
      case "ga" -> words(IrishAnalyzer.getDefaultStopSet());
      case "hu" -> words(HungarianAnalyzer.getDefaultStopSet());
      case "hy" -> words(ArmenianAnalyzer.getDefaultStopSet());
      case "it" -> words(ItalianAnalyzer.getDefaultStopSet());
      case "lt" -> words(LithuanianAnalyzer.getDefaultStopSet());
      case "nb", "nn", "no" -> words(NorwegianAnalyzer.getDefaultStopSet());
      case "nl" -> words(DutchAnalyzer.getDefaultStopSet());
      case "pt" -> words(PortugueseAnalyzer.getDefaultStopSet());
      case "ro" -> withCommaBelow(words(RomanianAnalyzer.getDefaultStopSet()));
      case "ru" -> words(RussianAnalyzer.getDefaultStopSet());
      case "sv" -> words(SwedishAnalyzer.getDefaultStopSet());
      default -> Set.of();
    };
  }

  private static Set<String> words(CharArraySet set) {
    Set<String> words = new TreeSet<>();
    for (Object word : set) {
      words.add(new String((char[]) word));
    }
    return words;
  }

  /** Lucene 9 spells ș and ț with a cedilla, modern text with a comma. */
  private static Set<String> withCommaBelow(Set<String> words) {
    Set<String> both = new TreeSet<>(words);
    for (String word : words) {
      both.add(word.replace('ş', 'ș').replace('ţ', 'ț'));
    }
    return both;
  }
}
