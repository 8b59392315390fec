package org.roleguide.search.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** A small index of the layout that is exported, and ways to make it one that is not. */
final class SmallIndex {
  final Map<String, String> commit = new TreeMap<>();
  final List<Document> documents = new ArrayList<>();
  Consumer<IndexWriter> finish = writer -> {};

  SmallIndex() {
    commit.put("format", "1");
    commit.put("language", "sv");
    commit.put("analysis", "sv");
    commit.put("boosts", "4.0 3.0 1.0 8.0");
    commit.put("synonyms", "städare\tlokalvårdare\nchef\tledare\tboss");
    commit.put("longestSynonym", "1");
    commit.put("lexicon", "");
    commit.put("compounds", "");
    commit.put("families", "care\tVård\nwork\tArbete");
    commit.put("stopWords", "och i");
  }

  static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    return type;
  }

  static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  static final FieldType LISTED = type(IndexOptions.DOCS, false);

  /** Adds a page of which everything is the same words. */
  Document add(String kind, String title, String text) {
    Document document = new Document();
    document.add(new Field("title", title.toLowerCase(java.util.Locale.ROOT), POSITIONS));
    document.add(new Field("names", "annat " + documents.size() % 3, POSITIONS));
    document.add(new Field("text", text, POSITIONS));
    document.add(new Field("codes", "c" + documents.size(), LISTED));
    document.add(new Field("surface", text, LISTED));
    document.add(new Field("kind", kind, LISTED));
    stored(document, "url", "/sv/" + documents.size() + "/");
    stored(document, "kind", kind);
    stored(document, "id", kind + ":" + documents.size());
    stored(document, "title", title);
    stored(document, "summary", "Om " + title);
    stored(document, "section", "tasks\tUppgifter\t0\t" + text);
    documents.add(document);
    return document;
  }

  static void stored(Document document, String field, String value) {
    document.add(
        field.equals("section")
            ? new StoredField(field, new BytesRef(value))
            : new StoredField(field, value));
  }

  /** Writes the index. */
  Path write(Path folder) {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Document document : documents) {
        writer.addDocument(document);
      }
      finish.accept(writer);
      writer.setLiveCommitData(commit.entrySet());
      writer.commit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
