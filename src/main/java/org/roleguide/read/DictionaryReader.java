package org.roleguide.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.roleguide.analysis.Analyses;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.locale.LanguageTag;

/**
 * Reads the dictionaries of a language, {@code i18n/<lang>/dictionary/*.txt}: a word a line; lines
 * that begin with {@code #} and empty ones say nothing.
 */
final class DictionaryReader {
  private static final String EXTENSION = ".txt";

  /** Of all dictionaries of a language together. */
  private static final int MOST_WORDS = 500_000;

  /** In UTF-16 units; nothing longer is taken apart. */
  private static final int LONGEST_WORD = 60;

  /** A file that is no list of words is reported a few times only. */
  private static final int MOST_FINDINGS = 5;

  private final Set<String> words = new TreeSet<>();
  private final List<Diagnostic> findings;

  private DictionaryReader(List<Diagnostic> findings) {
    this.findings = findings;
  }

  /** The words of a language, sorted; none when the site has no such folder. */
  static List<String> read(
      SiteFolder folder, LanguageTag language, String analysis, List<Diagnostic> findings) {
    DictionaryReader reader = new DictionaryReader(findings);
    for (SiteFolder.Entry entry : folder.list("i18n/" + language + "/dictionary", findings)) {
      if (entry.folder() || !entry.name().endsWith(EXTENSION)) {
        reader.findUnexpected(entry, "expected files whose names end in " + EXTENSION);
      } else if (!Analyses.splitsCompounds(analysis)) {
        reader.findUnexpected(entry, "only Swedish and German compounds are taken apart");
      } else {
        Optional<SourceText> text = folder.text(entry, findings);
        text.ifPresent(reader::read);
      }
    }
    return List.copyOf(reader.words);
  }

  private void findUnexpected(SiteFolder.Entry entry, String hint) {
    findings.add(
        Diagnostic.warning(
            "unexpected-file",
            SourceSpan.wholeFile(entry.path()),
            "nothing is read from here",
            hint));
  }

  private void read(SourceText text) {
    int wrong = 0;
    int number = 0;
    for (String line : text.text().split("\n", -1)) {
      number++;
      String word = line.strip();
      if (word.isEmpty() || word.startsWith("#")) {
        continue;
      }
      int column = 1 + line.indexOf(word);
      if (!isWord(word)) {
        if (++wrong > MOST_FINDINGS) {
          return;
        }
        findings.add(
            Diagnostic.error(
                "bad-value",
                new SourceSpan(text.file(), number, column, word.length()),
                "this is not one word of letters only",
                "write one word a line, without blanks, hyphens, numbers and codes"));
      } else if (word.length() > LONGEST_WORD) {
        if (++wrong > MOST_FINDINGS) {
          return;
        }
        findings.add(
            Diagnostic.error(
                "too-long",
                new SourceSpan(text.file(), number, column, word.length()),
                "the word has " + word.length() + " characters, at most " + LONGEST_WORD,
                "leave it out"));
      } else if (words.size() < MOST_WORDS) {
        words.add(word);
      } else if (!words.contains(word)) {
        findings.add(
            Diagnostic.error(
                "file-too-large",
                new SourceSpan(text.file(), number, column, word.length()),
                "the dictionaries of a language have at most " + MOST_WORDS + " words",
                "leave out words that occur in none of the site's compounds"));
        return;
      }
    }
  }

  private static boolean isWord(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }
}
