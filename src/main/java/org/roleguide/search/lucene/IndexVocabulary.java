package org.roleguide.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.Synonyms;
import org.roleguide.query.Vocabulary;

/** What a Lucene index knows of words: always everything. Thread-safe. */
final class IndexVocabulary implements Vocabulary {
  private static final List<String> WITH_TERMS =
      List.of(IndexFields.TITLE, IndexFields.NAMES, IndexFields.TEXT);

  private final IndexReader reader;
  private final Synonyms synonyms;
  private final Lexicon lexicon;

  IndexVocabulary(IndexReader reader, Synonyms synonyms, Lexicon lexicon) {
    this.reader = reader;
    this.synonyms = synonyms;
    this.lexicon = lexicon;
  }

  /** The same without a dictionary, so that every word is searched as it is written. */
  Vocabulary asTyped() {
    return new Vocabulary() {
      @Override
      public int hasTerm(String term) {
        return IndexVocabulary.this.hasTerm(term);
      }

      @Override
      public int hasCode(String code) {
        return IndexVocabulary.this.hasCode(code);
      }

      @Override
      public List<String> synonyms(String key) {
        return IndexVocabulary.this.synonyms(key);
      }

      @Override
      public String words(String foldedPrefix) {
        return "";
      }

      @Override
      public Lexicon lexicon() {
        return lexicon;
      }
    };
  }

  @Override
  public int hasTerm(String term) {
    for (String field : WITH_TERMS) {
      if (has(field, term)) {
        return YES;
      }
    }
    return NO;
  }

  @Override
  public int hasCode(String code) {
    return has(IndexFields.CODES, code) ? YES : NO;
  }

  private boolean has(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> synonyms(String key) {
    return synonyms.alternatives(key);
  }

  @Override
  public Lexicon lexicon() {
    return lexicon;
  }

  private record Entry(BytesRef word, String line) {}

  @Override
  public String words(String foldedPrefix) {
    StringBuilder lines = new StringBuilder();
    try {
      Terms terms = MultiTerms.getTerms(reader, IndexFields.SURFACE);
      if (terms == null) {
        return "";
      }
      BytesRef prefix = new BytesRef(foldedPrefix);
      TermsEnum each = terms.iterator();
      TermsEnum.SeekStatus found = each.seekCeil(prefix);
      String lastFolded = "";
      List<Entry> same = new ArrayList<>();
      while (found != TermsEnum.SeekStatus.END && StringHelper.startsWith(each.term(), prefix)) {
        String entry = each.term().utf8ToString();
        int tab = entry.indexOf('\t');
        String folded = tab < 0 ? entry : entry.substring(0, tab);
        String word = entry.substring(tab + 1);
        if (!folded.equals(lastFolded)) {
          write(same, lines);
          lastFolded = folded;
        }
        same.add(
            new Entry(
                new BytesRef(word), folded + "\t" + word + "\t" + each.totalTermFreq() + "\n"));
        found = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
      }
      write(same, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.toString();
  }

  /** Words of one folded form; the index has the one that is its own folded form first. */
  private static void write(List<Entry> same, StringBuilder lines) {
    same.sort((a, b) -> a.word().compareTo(b.word()));
    same.forEach(entry -> lines.append(entry.line()));
    same.clear();
  }
}
