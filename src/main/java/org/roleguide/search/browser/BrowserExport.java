package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.roleguide.parallel.Workers;

/** Writes finished Lucene indexes as files for the browser. */
public final class BrowserExport {
  private static final int FORMAT = 1;
  private static final int HASH_DIGITS = 12;

  private final Workers workers;
  private final Sizes sizes;

  /**
   * What the sizes of files are decided by.
   *
   * @param terms bytes of a file of terms before it is deflated
   * @param passages bytes of a passage before it is deflated, about
   * @param fragments bytes of a file of passages
   * @param normsInRoot documents of an index whose norms are all in root
   */
  record Sizes(int terms, int passages, int fragments, int normsInRoot) {
    static final Sizes DEFAULT =
        new Sizes(TermFiles.TERMS, Passages.TARGET, FragmentFiles.LARGEST, Norms.LARGEST_IN_ROOT);
  }

  public BrowserExport(Workers workers) {
    this(workers, Sizes.DEFAULT);
  }

  BrowserExport(Workers workers, Sizes sizes) {
    this.workers = workers;
    this.sizes = sizes;
  }

  /**
   * Exports the index of each language. The same indexes give the same bytes.
   *
   * @param indexes folder of the index by language tag
   * @return in the order of the map
   * @throws IOException when an index cannot be read
   * @throws IndexRefused when it holds what the files could not represent exactly
   */
  public List<BrowserFiles> export(Map<String, Path> indexes) throws IOException {
    List<OpenedIndex> opened = new ArrayList<>();
    try {
      for (Map.Entry<String, Path> each : indexes.entrySet()) {
        opened.add(new OpenedIndex(each.getValue(), each.getKey()));
      }
      return export(opened);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (OpenedIndex each : opened) {
        each.close();
      }
    }
  }

  private List<BrowserFiles> export(List<OpenedIndex> indexes) {
    List<Parts> parts = indexes.stream().map(Parts::new).toList();
    each(parts.stream().<Step>map(part -> packer -> part.read()).toList());
    List<Step> steps = new ArrayList<>();
    parts.forEach(each -> steps.add(each::fragments));
    parts.forEach(each -> steps.add(each::terms));
    each(steps);
    return workers.map(parts, Parts::assembled);
  }

  private void each(List<Step> steps) {
    workers.each(
        steps,
        step -> {
          try (Packer packer = new Packer()) {
            step.run(packer);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @FunctionalInterface
  private interface Step {
    void run(Packer packer) throws IOException;
  }

  /** The files of one language; steps may run at the same time, and put down different parts. */
  private final class Parts {
    private final OpenedIndex index;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Bytes statistics = new Bytes();
    private final Bytes facets = new Bytes();
    private final Bytes termKeys = new Bytes();
    private final Bytes wordKeys = new Bytes();
    private final Bytes nameKeys = new Bytes();
    private final Bytes counts = new Bytes();
    private final Bytes places = new Bytes();
    private final Names names;
    private @Nullable Pages pages;
    private byte[] dictionary = new byte[0];
    private int grouping;

    Parts(OpenedIndex index) {
      this.index = index;
      names = new Names(index.analysis(), index.stopWords);
    }

    /** What the other steps need. */
    void read() throws IOException {
      Pages read = Pages.of(index, names, sizes.passages());
      pages = read;
      facets.vint(Pages.KINDS.size());
      Pages.KINDS.forEach(facets::string);
      facets.raw(read.kinds).vint(index.families.size());
      index.families.forEach((id, name) -> facets.string(id).string(name));
      for (int family : read.families) {
        facets.vint(family);
      }
      for (int[] starts : read.passages.starts) {
        counts.vint(starts.length);
      }
    }

    private Pages pages() {
      return Objects.requireNonNull(pages, "not read yet");
    }

    void terms(Packer packer) throws IOException {
      Norms norms = Norms.write(index, sizes.normsInRoot(), statistics, packer);
      List<SynonymEntry> synonyms = SynonymEntry.of(index);
      TermFiles terms = TermFiles.of(index, pages().passages, synonyms, packer, sizes.terms());
      Blocks words = DictionaryFiles.of(index, packer);
      add("n", norms.files());
      add("s", terms.terms());
      add("p", terms.positions());
      add("d", words.files());
      termKeys.fronts(terms.firsts());
      wordKeys.fronts(words.firsts());
      grouping = terms.grouping();
    }

    void fragments(Packer packer) throws IOException {
      FragmentFiles fragments = FragmentFiles.of(pages().passages, packer, sizes.fragments());
      Names.Files keys = names.files(packer);
      add("f", fragments.files);
      add("x", pages().otherNames.files(packer));
      add("t", keys.names().files());
      add("q", keys.best().files());
      nameKeys.fronts(keys.names().firsts()).fronts(keys.best().firsts());
      dictionary = fragments.dictionary;
      places.vint(sizes.fragments() / FragmentFiles.UNIT);
      for (int units : fragments.units) {
        places.vint(units);
      }
    }

    private void add(String prefix, List<byte[]> numbered) {
      synchronized (files) {
        for (int i = 0; i < numbered.size(); i++) {
          files.put(prefix + i + ".bin", numbered.get(i));
        }
      }
    }

    BrowserFiles assembled() {
      Bytes head = new Bytes();
      head.vint(FORMAT).vint(index.reader.maxDoc()).vint(index.longestSynonym);
      head.vint(dictionary.length).raw(dictionary);
      Bytes stopWords = new Bytes().string(String.join(" ", index.stopWords));
      Bytes keys = new Bytes().raw(termKeys).raw(wordKeys);
      keys.vint(grouping);
      List<Bytes> root = List.of(head, statistics, facets, stopWords, keys, counts, places);
      try (Packer packer = new Packer()) {
        files.put("root.bin", packer.pack(root));
        files.put("names.bin", packer.pack(nameKeys));
        files.put("lexicon.bin", packer.pack(new Bytes().raw(index.lexicon.getBytes(UTF_8))));
      }
      return new BrowserFiles(
          index.language, index.analysis, index.language + "-" + hash(files), files);
    }
  }

  /** A digest of the sizes and checksums of all files: one of their bytes would take longer. */
  private static String hash(SortedMap<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) -> {
            Checksum crc = new CRC32();
            crc.update(bytes, 0, bytes.length);
            Checksum adler = new Adler32();
            adler.update(bytes, 0, bytes.length);
            String line = name + " " + bytes.length + " " + crc.getValue() + " " + adler.getValue();
            digest.update((line + "\n").getBytes(UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
