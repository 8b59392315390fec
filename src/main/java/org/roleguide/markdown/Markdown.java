package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return TextOfHtml.of(finishedHtml());
  }

  /**
   * The visible text by heading, as {@link #plainText} has it. What stands before the first heading
   * comes first, unless there is nothing.
   */
  public List<Passage> passages() {
    if (headings.isEmpty()) {
      return isEmpty() ? List.of() : List.of(new Passage(null, plainText()));
    }
    String html = finishedHtml().toString();
    TextOfHtml plain = new TextOfHtml(html);
    List<Passage> passages = new ArrayList<>();
    Heading heading = null;
    int start = 0;
    for (Heading next : headings) {
      int tag = startOf(next, html, start);
      if (tag > 0 && (heading != null || start < tag)) {
        add(passages, heading, plain.of(start, tag));
      }
      heading = next;
      start = html.indexOf("</h", tag);
    }
    add(passages, heading, plain.of(start, html.length()));
    return passages;
  }

  private static void add(List<Passage> passages, @Nullable Heading heading, String text) {
    if (heading != null || !text.isEmpty()) {
      passages.add(new Passage(heading, text));
    }
  }

  /** Where the start tag of a heading begins; authors cannot write tags of their own. */
  private static int startOf(Heading heading, String html, int from) {
    int id = html.indexOf(" id=\"" + heading.id() + "\">", from);
    while (html.charAt(id - 2) != 'h' || html.charAt(id - 3) != '<') {
      id = html.indexOf(" id=\"" + heading.id() + "\">", id + 1);
    }
    return id - 3;
  }

  /** The length of the finished HTML. */
  private int length() {
    int length = 0;
    for (Fragment fragment : fragments) {
      length += fragment instanceof Fragment.Html text ? text.html().length() : 0;
    }
    return length;
  }

  private StringBuilder finishedHtml() {
    var html = new StringBuilder(length());
    for (Fragment fragment : fragments) {
      if (fragment instanceof Fragment.Html text) {
        html.append(text.html());
      }
    }
    return html;
  }
}
