package org.roleguide.bake;

import freemarker.core.DefaultTruncateBuiltinAlgorithm;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.core.TruncateBuiltinAlgorithm;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/** FreeMarker's HTML, escaped while it is written to a {@link Utf8Writer}. */
final class PageFormat extends HTMLOutputFormat {
  static final PageFormat INSTANCE = new PageFormat();

  private PageFormat() {}

  /** FreeMarker's own, with its mark of what is left out as markup of this format. */
  static TruncateBuiltinAlgorithm truncation() {
    try {
      String mark =
          DefaultTruncateBuiltinAlgorithm.STANDARD_M_TERMINATOR
              .getOutputFormat()
              .getMarkupString(DefaultTruncateBuiltinAlgorithm.STANDARD_M_TERMINATOR);
      return new DefaultTruncateBuiltinAlgorithm(
          DefaultTruncateBuiltinAlgorithm.STANDARD_ASCII_TERMINATOR,
          INSTANCE.fromMarkup(mark),
          true);
    } catch (TemplateModelException e) {
      throw new IllegalStateException("any string is markup", e);
    }
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof Utf8Writer page) {
      page.writeEscaped(text);
    } else {
      super.output(text, out);
    }
  }

  @Override
  protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String text, String markup) {
    return new Markup(text, markup);
  }

  private static final class Markup extends TemplateHTMLOutputModel {
    Markup(String text, String markup) {
      super(text, markup);
    }

    @Override
    public HTMLOutputFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
