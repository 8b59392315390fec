package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Rendered Markdown: HTML with holes where only the site's plan knows what to put.
 *
 * @param fragments in order; joined, they are valid HTML content
 * @param headings in order
 * @param links the links by id, in order; a footnote's links come last
 * @param images the images that are shown, in order
 * @param words number of words of the visible text, code included
 */
public record Markdown(
    List<Fragment> fragments,
    List<Heading> headings,
    List<Link> links,
    List<Image> images,
    int words) {
  private static final int ROOM_FOR_ADDRESS = 64;

  /** No text at all. */
  public static final Markdown EMPTY = new Markdown(List.of(), List.of(), List.of(), List.of(), 0);

  public Markdown {
    fragments = List.copyOf(fragments);
    headings = List.copyOf(headings);
    links = List.copyOf(links);
    images = List.copyOf(images);
  }

  public boolean isEmpty() {
    return fragments.isEmpty();
  }

  /** The text as HTML, with its holes filled. */
  public String html(Targets targets) {
    if (fragments.size() == 1 && fragments.get(0) instanceof Fragment.Html only) {
      return only.html();
    }
    var html = new StringBuilder(length() + ROOM_FOR_ADDRESS * (fragments.size() / 2));
    appendHtml(html, targets);
    return html.toString();
  }

  /** Writes the HTML, asking {@code targets} for every hole. */
  public void appendHtml(StringBuilder out, Targets targets) {
    for (Fragment fragment : fragments) {
      fragment.append(out, targets);
    }
  }

  /**
   * The visible text, for descriptions and search: no tags, no entities, one line for each
   * paragraph, row of cells (parted by {@code ·}) or list item. Footnote marks, heading anchors,
   * image texts and the titles of alerts are left out.
   */
  public String plainText() {
    if (fragments.size() == 1 && fragments.get(0) instanceof Fragment.Html only && only.isText()) {
      return only.html();
    }
    return new TextOfHtml(fragments).text();
  }

  /**
   * The visible text by heading, as {@link #plainText} has it. What stands before the first heading
   * comes first, unless there is nothing.
   */
  public List<Passage> passages() {
    if (headings.isEmpty()) {
      return isEmpty() ? List.of() : List.of(new Passage(null, plainText()));
    }
    var html = new TextOfHtml(fragments);
    List<Passage> passages = new ArrayList<>(headings.size() + 1);
    String beforeHeadings = html.textToHeading();
    if (!beforeHeadings.isEmpty()) {
      passages.add(new Passage(null, beforeHeadings));
    }
    for (Heading heading : headings) {
      html.skipHeading();
      passages.add(new Passage(heading, html.textToHeading()));
    }
    return passages;
  }

  /** The length of the finished HTML. */
  private int length() {
    int length = 0;
    for (Fragment fragment : fragments) {
      length += fragment instanceof Fragment.Html text ? text.html().length() : 0;
    }
    return length;
  }
}
