package org.roleguide.search.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.roleguide.query.Clause;
import org.roleguide.query.Plan;
import org.roleguide.query.Section;

/**
 * The passages that pages have in files, and which of them a query is about: told from the stored
 * sections and Lucene's positions, not from what the files say of terms.
 */
public final class PassagesOfIndex implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final LeafReader leaf;
  private final FormatReader files;
  private final List<List<FormatReader.Passage>> passages;

  public PassagesOfIndex(Path index, Map<String, byte[]> files) throws IOException {
    directory = new NIOFSDirectory(index);
    reader = DirectoryReader.open(directory);
    leaf = reader.leaves().get(0).reader();
    this.files = new FormatReader(files);
    passages = this.files.passages();
  }

  /** How many passages a page has. */
  public int count(int document) {
    return passages.get(document).size();
  }

  /**
   * Summary and sections of passages.
   *
   * @param passages those that have most of what is looked for first
   * @param isSure whether the files say all of that
   */
  public record Ranked(List<List<Section>> passages, boolean isSure) {}

  /** The passages of a page. */
  public Ranked ranked(int document, Plan plan) throws IOException {
    List<FormatReader.Passage> all = passages.get(document);
    int[] starts = starts(document, all);
    double[] sums = new double[all.size()];
    boolean isSure = true;
    boolean hasCode = false;
    for (Clause clause : plan.clauses()) {
      Terms terms = leaf.terms("text");
      Term term = new Term(clause.term().isCode() ? "codes" : "text", clause.term().text());
      PostingsEnum postings = leaf.postings(term, PostingsEnum.POSITIONS);
      if (postings == null || postings.advance(document) != document) {
        continue;
      }
      if (clause.term().isCode()) {
        hasCode = true;
        continue;
      }
      if (!files.isMasked(leaf.docFreq(term))) {
        isSure = false;
        continue;
      }
      double frequency = leaf.docFreq(term);
      float rarity =
          (float) Math.log(1 + (terms.getDocCount() - frequency + 0.5) / (frequency + 0.5));
      boolean[] has = new boolean[sums.length];
      for (int i = 0; i < postings.freq(); i++) {
        has[passage(starts, postings.nextPosition())] = true;
      }
      for (int i = 0; i < has.length; i++) {
        sums[i] += has[i] ? (double) clause.weight() * rarity : 0;
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      order.add(hasCode ? 0 : i, i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -sums[i]));
    return new Ranked(order.stream().map(i -> sections(all.get(i))).toList(), isSure && !hasCode);
  }

  private static List<Section> sections(FormatReader.Passage passage) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("", "", passage.summary()));
    passage.sections().forEach(s -> sections.add(new Section(s.get(0), s.get(1), s.get(2))));
    return sections;
  }

  private static int passage(int[] starts, int position) {
    int passage = 0;
    while (passage + 1 < starts.length && starts[passage + 1] <= position) {
      passage++;
    }
    return passage;
  }

  /** Of the passages that are as many whole lines as the sections stored. */
  private int[] starts(int document, List<FormatReader.Passage> all) throws IOException {
    Document stored = leaf.storedFields().document(document);
    List<Integer> startsOfLines = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (BytesRef section : stored.getBinaryValues("section")) {
      String[] cells = section.utf8ToString().split("\t", 4);
      String[] starts = cells[2].split(" ");
      String[] text = cells[3].split("\n", -1);
      assertThat(starts).hasSameSizeAs(text);
      for (int i = 0; i < text.length; i++) {
        startsOfLines.add(Integer.parseInt(starts[i]));
        lines.add(cells[0] + "\t" + cells[1] + "\t" + text[i]);
      }
    }
    int[] starts = new int[all.size()];
    int line = 0;
    for (int passage = 0; passage < starts.length; passage++) {
      starts[passage] = passage == 0 ? 0 : startsOfLines.get(line);
      for (List<String> section : all.get(passage).sections()) {
        for (String text : section.get(2).split("\n", -1)) {
          assertThat(section.get(0) + "\t" + section.get(1) + "\t" + text)
              .isEqualTo(lines.get(line));
          line++;
        }
      }
    }
    assertThat(line).as("lines of document " + document).isEqualTo(lines.size());
    return starts;
  }

  /** The starts of the passages of a page in its text. */
  int[] starts(int document) throws IOException {
    return starts(document, passages.get(document));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
