package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * The pages in passages: stretches of whole lines, about equally long within a page, each with what
 * any result of the page shows. Not deflated.
 */
final class Passages {
  /** Bytes of a passage, about, before it is deflated. */
  static final int TARGET = 2400;

  /** Passages of a page: so many that a mask of them is a whole number of 31 bits. */
  private static final int MOST = 31;

  /** All passages, one after another. */
  final Bytes bytes = new Bytes();

  /** Of each page, the positions in its text from which on its passages stand; the first is 0. */
  final int[][] starts;

  private final int target;
  private int[] ends = new int[1 << 10];
  private int count;
  private final Lines lines = new Lines();

  Passages(int pages, int target) {
    this.target = target;
    starts = new int[pages][];
  }

  /** The lines of the page that is being cut. */
  private static final class Lines {
    private int count;
    private int size;
    private byte[] section = new byte[0];
    private byte[][] texts = new byte[64][];
    private int[] froms = new int[64];
    private int[] tos = new int[64];
    private int[] positions = new int[64];
    private int[] textsFrom = new int[64];

    void clear() {
      count = 0;
      size = 0;
    }

    /**
     * Adds the lines of a section.
     *
     * @param stored anchor, heading, starts of lines, and text, with a tab between, in UTF-8
     */
    void add(byte[] stored) {
      section = stored;
      int heading = tab(0) + 1;
      int numbers = tab(heading) + 1;
      int text = tab(numbers) + 1;
      if (tabOrEnd(text) < section.length) {
        throw OpenedIndex.refused("more than 4 parts: " + section());
      }
      size += numbers;
      int number = numbers;
      int before = 0;
      for (int from = text; from <= section.length; ) {
        if (number == text) {
          throw OpenedIndex.refused("more lines than starts: " + section());
        }
        int to = from;
        while (to < section.length && section[to] != '\n') {
          to++;
        }
        int position = 0;
        int digits = number;
        for (; section[number] >= '0' && section[number] <= '9'; number++) {
          position = 10 * position + section[number] - '0';
        }
        boolean isEnd = section[number] == ' ' || number == text - 1;
        if (number == digits || number - digits > 9 || !isEnd || position < before) {
          throw OpenedIndex.refused("the starts of lines of " + section());
        }
        number++;
        before = position;
        add(numbers, from, to, position);
        from = to + 1;
      }
      if (number < text) {
        throw OpenedIndex.refused("fewer lines than starts: " + section());
      }
    }

    private void add(int headingTo, int from, int to, int position) {
      if (count == texts.length) {
        texts = Arrays.copyOf(texts, 2 * count);
        froms = Arrays.copyOf(froms, 2 * count);
        tos = Arrays.copyOf(tos, 2 * count);
        positions = Arrays.copyOf(positions, 2 * count);
        textsFrom = Arrays.copyOf(textsFrom, 2 * count);
      }
      texts[count] = section;
      froms[count] = from;
      tos[count] = to;
      positions[count] = position;
      textsFrom[count] = headingTo;
      size += to - from + 1;
      count++;
    }

    private String section() {
      return new String(section, UTF_8);
    }

    private int tab(int from) {
      int tab = tabOrEnd(from);
      if (tab == section.length) {
        throw OpenedIndex.refused("fewer than 4 parts in: " + section());
      }
      return tab;
    }

    private int tabOrEnd(int from) {
      int at = from;
      while (at < section.length && section[at] != '\t') {
        at++;
      }
      return at;
    }

    /** Anchor and heading of the section of a line, as strings. */
    void writeHeading(int line, Bytes to) {
      byte[] text = texts[line];
      int tab = 0;
      while (text[tab] != '\t') {
        tab++;
      }
      int end = textsFrom[line] - 1;
      to.vint(tab).raw(text, 0, tab).vint(end - tab - 1).raw(text, tab + 1, end - tab - 1);
    }
  }

  int count() {
    return count;
  }

  int start(int passage) {
    return passage == 0 ? 0 : ends[passage - 1];
  }

  int end(int passage) {
    return ends[passage];
  }

  /**
   * Cuts a page.
   *
   * @param head what every passage begins with
   * @param summary of the first passage; the others have none
   * @param sections as they are stored, in UTF-8
   */
  void add(int page, Bytes head, String summary, Bytes translations, List<byte[]> sections) {
    lines.clear();
    sections.forEach(lines::add);
    int wanted = Math.max(1, Math.min(MOST, Math.round((float) lines.size / target)));
    int[] its = new int[wanted];
    int cuts = 0;
    int size = 0;
    int from = 0;
    for (int line = 0; line < lines.count; line++) {
      int length = lines.tos[line] - lines.froms[line] + 1;
      boolean isNew = line == 0 || lines.texts[line] != lines.texts[line - 1];
      size += isNew ? lines.textsFrom[line] : 0;
      // Where half of the line would be beyond the end.
      if (line > from
          && cuts + 1 < wanted
          && (long) wanted * (2 * size + length) > 2L * lines.size * (cuts + 1)) {
        write(head, cuts == 0 ? summary : "", translations, from, line);
        its[++cuts] = lines.positions[line];
        from = line;
      }
      size += length;
    }
    write(head, cuts == 0 ? summary : "", translations, from, lines.count);
    starts[page] = Arrays.copyOf(its, cuts + 1);
  }

  private void write(Bytes head, String summary, Bytes translations, int from, int to) {
    bytes.raw(head).string(summary).raw(translations);
    int sections = 0;
    for (int line = from; line < to; line++) {
      sections += line == from || lines.texts[line] != lines.texts[line - 1] ? 1 : 0;
    }
    bytes.vint(sections);
    for (int line = from; line < to; ) {
      int last = line;
      while (last + 1 < to && lines.texts[last + 1] == lines.texts[line]) {
        last++;
      }
      lines.writeHeading(line, bytes);
      int start = lines.froms[line];
      int length = lines.tos[last] - start;
      bytes.vint(length).raw(lines.texts[line], start, length);
      line = last + 1;
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = bytes.length();
  }
}
