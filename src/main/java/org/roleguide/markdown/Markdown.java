package org.roleguide.markdown;

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
    var html = new StringBuilder();
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
   * paragraph, cell row or list item. Footnote marks, heading anchors, image texts and the titles
   * of alerts are left out.
   */
  public String plainText() {
    if (fragments.size() == 1
        && fragments.get(0) instanceof Fragment.Html only
        && HtmlText.isPlainLine(only.html())) {
      return only.html();
    }
    var html = new StringBuilder();
    for (Fragment fragment : fragments) {
      if (fragment instanceof Fragment.Html text) {
        html.append(text.html());
      }
    }
    return HtmlText.plain(html);
  }
}
