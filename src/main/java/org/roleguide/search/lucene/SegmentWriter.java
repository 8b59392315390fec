package org.roleguide.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat;
import org.apache.lucene.codecs.perfield.PerFieldPostingsFormat;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Writes an index of one segment through Lucene's default codec: first what is stored, document by
 * document, then all that is indexed. What IndexWriter does beside (finding terms in one document
 * at a time, merging, deleting) is not needed here and takes most of its time.
 */
final class SegmentWriter implements AutoCloseable {
  private static final String SEGMENT = "_0";

  /** Of a block; at most twice as many. */
  private static final int LEAST_TERMS = 1000;

  private static final int MOST_TERMS = 2 * LEAST_TERMS - 2;

  /**
   * The default codec's postings, with blocks of terms that are larger, and so fewer. An index is
   * made often and seldom searched.
   */
  private static final PostingsFormat LARGE_BLOCKS =
      new PerFieldPostingsFormat() {
        private final PostingsFormat format = new Lucene912PostingsFormat(LEAST_TERMS, MOST_TERMS);

        @Override
        public PostingsFormat getPostingsFormatForField(String field) {
          return format;
        }
      };

  private final Directory plain;

  /** The same, but notes which files are written. */
  private final TrackingDirectoryWrapper directory;

  private final Codec codec = Codec.getDefault();
  private final SegmentInfo growing;
  private final StoredFieldsWriter stored;
  private final Map<String, FieldInfo> infos = new LinkedHashMap<>();
  private int documents;

  SegmentWriter(Directory directory) throws IOException {
    this.plain = directory;
    this.directory = new TrackingDirectoryWrapper(directory);
    this.growing = segment(-1, StringHelper.randomId(), Map.of());
    this.stored =
        LiteralBlocks.format(growing).fieldsWriter(this.directory, growing, IOContext.DEFAULT);
  }

  /** How many documents it has is part of a segment; until it is known, it is -1. */
  private SegmentInfo segment(int size, byte[] id, Map<String, String> attributes) {
    return new SegmentInfo(
        plain,
        Version.LATEST,
        Version.LATEST,
        SEGMENT,
        size,
        false,
        false,
        codec,
        Map.of("source", "flush", "lucene.version", Version.LATEST.toString()),
        id,
        attributes,
        null);
  }

  private FieldInfo info(String name, IndexOptions options) {
    return info(name, options, options == IndexOptions.DOCS);
  }

  private FieldInfo info(String name, IndexOptions options, boolean omitsNorms) {
    FieldInfo info = infos.get(name);
    if (info == null) {
      info =
          new FieldInfo(
              name,
              infos.size(),
              false,
              omitsNorms,
              false,
              options,
              DocValuesType.NONE,
              -1,
              new LinkedHashMap<>(),
              0,
              0,
              0,
              0,
              VectorEncoding.FLOAT32,
              VectorSimilarityFunction.EUCLIDEAN,
              false,
              false);
      infos.put(name, info);
    }
    return info;
  }

  // ---- what is stored

  /** Says that a field will be indexed; before anything is stored in it. */
  void index(IndexedField field) {
    info(field.name(), field.options());
  }

  /** The same of the dictionary. */
  void indexDictionary() {
    info(IndexFields.SURFACE, IndexOptions.DOCS_AND_FREQS, true);
  }

  void startDocument() throws IOException {
    stored.startDocument();
  }

  /** Stores a value of the document. */
  void store(String field, String value) throws IOException {
    stored.writeField(info(field, IndexOptions.NONE), value);
  }

  /** Stores bytes of the document. */
  void store(String field, BytesRef value) throws IOException {
    stored.writeField(info(field, IndexOptions.NONE), value);
  }

  void finishDocument() throws IOException {
    stored.finishDocument();
    documents++;
  }

  // ---- what is indexed

  /**
   * Writes the rest.
   *
   * @param commitData the user data of the commit
   */
  void finish(
      List<IndexedField> fields,
      Dictionary dictionary,
      TermNumbers terms,
      Map<String, String> commitData)
      throws IOException {
    stored.finish(documents);
    stored.close();
    SegmentInfos commit = new SegmentInfos(Version.LATEST.major);
    commit.setUserData(commitData, false);
    commit.counter = 1;
    if (documents > 0) {
      commit.add(segment(fields, dictionary, terms));
      directory.sync(directory.getCreatedFiles());
    } else {
      for (String file : List.copyOf(directory.getCreatedFiles())) {
        directory.deleteFile(file);
      }
    }
    commit.commit(directory);
  }

  private SegmentCommitInfo segment(
      List<IndexedField> fields, Dictionary dictionary, TermNumbers terms) throws IOException {
    SegmentInfo segment = segment(documents, growing.getId(), growing.getAttributes());
    Map<String, IndexedField> used = new LinkedHashMap<>();
    for (IndexedField field : fields) {
      if (field.isUsed()) {
        used.put(field.name(), field);
      } else {
        infos.remove(field.name());
      }
    }
    if (dictionary.isEmpty()) {
      infos.remove(IndexFields.SURFACE);
    }
    FieldInfos all = new FieldInfos(infos.values().toArray(FieldInfo[]::new));
    SegmentWriteState state =
        new SegmentWriteState(
            InfoStream.NO_OUTPUT, directory, segment, all, null, IOContext.DEFAULT);
    Norms norms = new Norms(used);
    try (NormsConsumer consumer = codec.normsFormat().normsConsumer(state)) {
      for (IndexedField field : used.values()) {
        if (field.hasWords()) {
          consumer.addNormsField(all.fieldInfo(field.name()), norms);
        }
      }
    }
    try (FieldsConsumer consumer = LARGE_BLOCKS.fieldsConsumer(state)) {
      consumer.write(new Inverted(used, dictionary, terms), norms);
    }
    // Last, as the codec notes in it how it wrote them.
    codec.fieldInfosFormat().write(directory, segment, "", all, IOContext.DEFAULT);
    segment.setFiles(directory.getCreatedFiles());
    codec.segmentInfoFormat().write(directory, segment, IOContext.DEFAULT);
    return new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId());
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }

  private static final class Norms extends NormsProducer {
    private final Map<String, IndexedField> fields;

    Norms(Map<String, IndexedField> fields) {
      this.fields = fields;
    }

    @Override
    public @Nullable NumericDocValues getNorms(FieldInfo info) {
      IndexedField field = fields.get(info.name);
      // A title is stored too, so each document has the field.
      return field == null ? null : field.norms(field.name().equals(IndexFields.TITLE));
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}
  }

  private static final class Inverted extends Fields {
    private final Map<String, IndexedField> fields;
    private final Dictionary dictionary;
    private final TermNumbers terms;
    private final int[] sorted;

    Inverted(Map<String, IndexedField> fields, Dictionary dictionary, TermNumbers terms) {
      this.fields = fields;
      this.dictionary = dictionary;
      this.terms = terms;
      this.sorted = terms.sorted();
    }

    @Override
    public Iterator<String> iterator() {
      List<String> names = new ArrayList<>();
      for (IndexedField field : fields.values()) {
        if (field.hasTerms()) {
          names.add(field.name());
        }
      }
      if (!dictionary.isEmpty()) {
        names.add(IndexFields.SURFACE);
      }
      names.sort(null);
      return names.iterator();
    }

    @Override
    public @Nullable Terms terms(String name) {
      if (name.equals(IndexFields.SURFACE)) {
        return dictionary.entries(terms, sorted);
      }
      IndexedField field = fields.get(name);
      return field == null ? null : new InvertedTerms(field, terms, sorted);
    }

    @Override
    public int size() {
      return -1; // not known, as Fields has it
    }
  }
}
