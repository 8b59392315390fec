package org.roleguide.query;

import java.util.ArrayList;
import java.util.List;

/** A section of a page, without markup. Immutable. */
public final class Section {
  private static final char END = '\u0001';

  private final String anchor;
  private final String heading;
  private final String text;

  /**
   * A section.
   *
   * @param anchor id of its heading; empty for what stands before the first heading
   * @param heading may be empty
   * @param text paragraphs, lines of lists and the like, parted by line feeds or spaces
   */
  public Section(String anchor, String heading, String text) {
    this.anchor = anchor;
    this.heading = heading;
    this.text = text;
  }

  public String anchor() {
    return anchor;
  }

  public String heading() {
    return heading;
  }

  public String text() {
    return text;
  }

  /**
   * Reads sections from text: {@code anchor TAB heading TAB text}, and U+0001 behind each but the
   * last.
   *
   * @return none for an empty text
   */
  public static List<Section> read(String sections) {
    List<Section> read = new ArrayList<>();
    for (int start = 0; start < sections.length(); ) {
      int end = sections.indexOf(END, start);
      end = end < 0 ? sections.length() : end;
      int heading = sections.indexOf('\t', start);
      int text = heading < 0 ? -1 : sections.indexOf('\t', heading + 1);
      if (text < 0 || text >= end) {
        throw new IllegalArgumentException("not a section, at character " + start);
      }
      read.add(
          new Section(
              sections.substring(start, heading),
              sections.substring(heading + 1, text),
              sections.substring(text + 1, end)));
      start = end + 1;
    }
    return read;
  }
}
