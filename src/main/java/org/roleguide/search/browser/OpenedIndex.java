package org.roleguide.search.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import org.roleguide.analysis.Analyses;
import org.roleguide.analysis.Lexicon;
import org.roleguide.analysis.TextAnalysis;

/** A finished index and what its commit says, found to be such that it can be exported. */
final class OpenedIndex implements AutoCloseable {
  /** Fields that are scored, in the order of the format. */
  static final List<String> SCORED = List.of("title", "names", "text", "codes");

  /** How many of them have positions. */
  static final int WITH_POSITIONS = 3;

  /** Every word as it is written. */
  static final String SURFACE = "surface";

  private static final Set<String> FILTERS = Set.of("kind", "family");
  private static final Set<String> NEED_NORMS = Set.of("title", "text");
  private static final String FORMAT = "1";

  private final FSDirectory directory;
  private final DirectoryReader whole;
  final LeafReader reader;
  final String language;
  final String analysis;
  final float[] boosts;
  final int longestSynonym;
  final List<List<String>> synonyms = new ArrayList<>();
  final String lexicon;
  final List<String> stopWords;
  final Map<String, String> families = new LinkedHashMap<>();
  private final String compounds;

  /**
   * Opens an index.
   *
   * @throws IndexRefused when it cannot be represented exactly
   */
  OpenedIndex(Path folder, String language) throws IOException {
    directory = FSDirectory.open(folder);
    DirectoryReader opened = null;
    boolean whole = false;
    try {
      opened = DirectoryReader.open(directory);
      this.whole = opened;
      this.reader = onlySegment(opened);
      IndexCommit commit = opened.getIndexCommit();
      Map<String, String> data = commit.getUserData();
      this.language = language;
      requireEqual("format", FORMAT, value(data, "format"));
      requireEqual("language", language, value(data, "language"));
      this.analysis = value(data, "analysis");
      this.boosts = boosts(value(data, "boosts"));
      this.longestSynonym = number("longestSynonym", value(data, "longestSynonym"));
      this.lexicon = value(data, "lexicon");
      this.compounds = value(data, "compounds");
      this.stopWords = words(value(data, "stopWords"));
      for (String line : lines(value(data, "synonyms"))) {
        synonyms.add(List.of(line.split("\t")));
      }
      for (String line : lines(value(data, "families"))) {
        int tab = line.indexOf('\t');
        require(tab > 0, "a family without a name: " + line);
        families.put(line.substring(0, tab), line.substring(tab + 1));
      }
      for (FieldInfo field : reader.getFieldInfos()) {
        requireKnown(field);
      }
      whole = true;
    } finally {
      if (!whole) {
        if (opened != null) {
          opened.close();
        }
        directory.close();
      }
    }
  }

  private static LeafReader onlySegment(DirectoryReader reader) throws IOException {
    if (reader.leaves().isEmpty()) {
      return new ParallelLeafReader();
    }
    require(!reader.hasDeletions(), "deleted documents");
    require(reader.leaves().size() == 1, reader.leaves().size() + " segments instead of 1");
    return reader.leaves().get(0).reader();
  }

  private static void requireKnown(FieldInfo field) {
    IndexOptions options = field.getIndexOptions();
    String name = field.name;
    require(field.getPointDimensionCount() == 0, "points in " + name);
    require(field.getVectorDimension() == 0, "vectors in " + name);
    require(!field.hasPayloads(), "payloads in " + name);
    if (options == IndexOptions.NONE || FILTERS.contains(name)) {
      return;
    }
    int scored = SCORED.indexOf(name);
    require(scored >= 0 || name.equals(SURFACE), "the unknown field " + name);
    if (scored >= 0 && scored < WITH_POSITIONS) {
      require(
          options == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
          name + " with " + options + " instead of positions");
    }
    require(field.hasNorms() || !NEED_NORMS.contains(name), name + " without norms");
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  /** For what is checked so often that the text must not be made before it is needed. */
  static IndexRefused refused(String why) {
    return new IndexRefused("an index cannot be exported with " + why);
  }

  private static void requireEqual(String key, String expected, String actual) {
    require(expected.equals(actual), key + " " + actual + " instead of " + expected);
  }

  private static String value(Map<String, String> data, String key) {
    String value = data.get(key);
    if (value == null) {
      throw new IndexRefused("an index cannot be exported without " + key + " in its commit");
    }
    return value;
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static int number(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IndexRefused("an index cannot be exported with " + key + " " + text, e);
    }
  }

  private static float[] boosts(String text) {
    String[] parts = text.strip().split(" +");
    require(parts.length == SCORED.size(), "boosts " + text);
    float[] boosts = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        boosts[i] = Float.parseFloat(parts[i]);
      } catch (NumberFormatException e) {
        throw new IndexRefused("an index cannot be exported with boosts " + text, e);
      }
      require(boosts[i] >= 0 && Float.isFinite(boosts[i]), "boosts " + text);
    }
    return boosts;
  }

  /** What is stored, faster to read from the first document to the last. For one thread. */
  StoredFields inOrder() throws IOException {
    return reader instanceof CodecReader segment
        ? segment.getFieldsReader().getMergeInstance()
        : reader.storedFields();
  }

  /** The language's analysis, with the words that compounds of its content were split by. */
  TextAnalysis analysis() {
    return Analyses.forLanguage(analysis, Lexicon.read(compounds), Lexicon.EMPTY);
  }

  /** The same for what readers type, whose compounds stay whole. */
  TextAnalysis queryAnalysis() {
    return Analyses.forQueries(analysis, stopWords);
  }

  @Override
  public void close() throws IOException {
    whole.close();
    directory.close();
  }
}
