package org.roleguide.bake;

import java.io.IOException;
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
  private final ThreadLocal<Utf8Writer> writers = ThreadLocal.withInitial(Utf8Writer::new);

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
    Utf8Writer page = writers.get();
    page.reset();
    templates.renderDocument(model, configuration.getTemplateByDocType(document.getType()), page);
    try {
      output.write(document.getFile(), page.bytes(), page.length());
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }
}
