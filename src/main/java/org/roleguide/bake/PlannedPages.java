package org.roleguide.bake;

import java.io.File;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.roleguide.parallel.Workers;

/** JBake's rendering of documents, in parallel. */
final class PlannedPages implements RenderingTool {
  private final Workers workers;
  private final Progress progress;

  PlannedPages(Workers workers, Progress progress) {
    this.workers = workers;
    this.progress = progress;
  }

  @Override
  public int render(Renderer renderer, ContentStore store, JBakeConfiguration configuration)
      throws RenderingException {
    List<DocumentModel> documents = List.copyOf(store.getUnrenderedContent());
    Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    workers.each(
        documents,
        document -> {
          try {
            renderer.render(document);
            store.markContentAsRendered(document);
          } catch (Exception e) {
            failures.add(e);
          }
          progress.step();
        });
    if (!failures.isEmpty()) {
      throw new RenderingException(failures.peek());
    }
    return documents.size();
  }

  @Override
  @Deprecated
  public int render(
      Renderer renderer,
      ContentStore store,
      File destination,
      File templates,
      CompositeConfiguration configuration) {
    throw new UnsupportedOperationException("superseded in JBake 2.6");
  }
}
