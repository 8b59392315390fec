package org.roleguide.query;

/** The part of a page that shows best why it was found. Immutable. */
public final class Excerpt {
  private final Section section;
  private final int[] headingMarks;
  private final String text;
  private final int[] marks;

  Excerpt(Section section, int[] headingMarks, String text, int[] marks) {
    this.section = section;
    this.headingMarks = headingMarks;
    this.text = text;
    this.marks = marks;
  }

  /** The id of the heading it stands under; may be empty. */
  public String anchor() {
    return section.anchor();
  }

  /** The heading it stands under; may be empty. */
  public String heading() {
    return section.heading();
  }

  /** What to mark in the heading: start and end (exclusive) of each stretch, in UTF-16 units. */
  public int[] headingMarks() {
    return headingMarks.clone();
  }

  /** The passage, cut at words, with an ellipsis where something was left out. */
  public String text() {
    return text;
  }

  /** What to mark in the passage: start and end (exclusive) of each stretch, in UTF-16 units. */
  public int[] marks() {
    return marks.clone();
  }

  /**
   * The excerpt as five lines that end in LF: anchor, heading, marks of the heading, text, marks of
   * the text. Marks are numbers as of {@link #marks}, parted by spaces.
   */
  public String write() {
    return anchor()
        + '\n'
        + Plan.oneLine(heading())
        + '\n'
        + writeMarks(headingMarks)
        + '\n'
        + text
        + '\n'
        + writeMarks(marks)
        + '\n';
  }

  /** Marks as numbers parted by spaces. */
  public static String writeMarks(int[] marks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < marks.length; i++) {
      if (i > 0) {
        text.append(' ');
      }
      text.append(marks[i]);
    }
    return text.toString();
  }
}
