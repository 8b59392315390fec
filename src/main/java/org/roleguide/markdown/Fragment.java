package org.roleguide.markdown;

/** A piece of rendered Markdown: finished HTML, or a hole that {@link Targets} fills. */
public sealed interface Fragment {
  /** Writes the piece, escaped where it comes from {@code targets}. */
  void append(StringBuilder out, Targets targets);

  /**
   * Finished HTML; it may begin or end inside a tag.
   *
   * @param isText whether it is a line of text as it is: no tags, no entities
   */
  record Html(String html, boolean isText) implements Fragment {
    Html(String html) {
      this(html, HtmlText.isPlainLine(html));
    }

    @Override
    public void append(StringBuilder out, Targets targets) {
      out.append(html);
    }
  }

  /** The value of an {@code href} attribute. */
  record LinkUrl(Link link) implements Fragment {
    @Override
    public void append(StringBuilder out, Targets targets) {
      HtmlText.escape(targets.link(link), out);
    }
  }

  /** The value of a {@code src} attribute. */
  record ImageUrl(Image image) implements Fragment {
    @Override
    public void append(StringBuilder out, Targets targets) {
      HtmlText.escape(targets.image(image), out);
    }
  }

  /** The text of an alert's title. */
  record AlertTitle(String kind) implements Fragment {
    @Override
    public void append(StringBuilder out, Targets targets) {
      HtmlText.escape(targets.alertTitle(kind), out);
    }
  }
}
