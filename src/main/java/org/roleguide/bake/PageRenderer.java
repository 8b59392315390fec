package org.roleguide.bake;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** Renders one document into memory and hands it to the output. Thread-safe. */
final class PageRenderer extends Renderer {
  private final SiteConfiguration configuration;
  private final Templates templates;
  private final Output output;
  private final ThreadLocal<Page> page = ThreadLocal.withInitial(Page::new);

  PageRenderer(
      ContentStore store, SiteConfiguration configuration, Templates templates, Output output) {
    super(store, configuration, templates);
    this.configuration = configuration;
    this.templates = templates;
    this.output = output;
  }

  @Override
  public void render(DocumentModel document) throws RenderingException {
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    model.setRenderer(templates);
    Page rendered = page.get();
    rendered.chars.setLength(0);
    templates.renderDocument(
        model, configuration.getTemplateByDocType(document.getType()), rendered);
    try {
      byte[] bytes = rendered.chars.toString().getBytes(StandardCharsets.UTF_8);
      output.write(document.getFile(), bytes);
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }

  /** A page while it is written; each thread uses its own again. */
  private static final class Page extends Writer {
    private final StringBuilder chars = new StringBuilder(1 << 16);

    @Override
    public void write(char[] buffer, int offset, int length) {
      chars.append(buffer, offset, length);
    }

    @Override
    public void write(String text) {
      chars.append(text);
    }

    @Override
    public void write(String text, int offset, int length) {
      chars.append(text, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
