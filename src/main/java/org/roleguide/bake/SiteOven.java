package org.roleguide.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentTypes;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.jbake.template.RenderingException;

/**
 * JBake's oven with our utensils. {@link Oven#bake()} cannot be used as it is: it sets the JVM's
 * default locale and needs JBake's database.
 */
final class SiteOven extends Oven {
  private final List<RenderingTool> tools;
  private final List<Throwable> errors = new ArrayList<>();

  SiteOven(Utensils utensils, List<RenderingTool> tools) {
    super(utensils);
    this.tools = List.copyOf(tools);
  }

  @Override
  public void bake() {
    Utensils utensils = getUtensils();
    DocumentTypes.resetDocumentTypes();
    ModelExtractors.getInstance().reset();
    for (String type : utensils.getConfiguration().getDocumentTypes()) {
      DocumentTypes.addDocumentType(type);
      ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
    }

    utensils.getContentStore().startup();
    utensils.getCrawler().crawl();
    utensils.getCrawler().crawlDataFiles();
    for (RenderingTool tool : tools) {
      try {
        tool.render(
            utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
      } catch (RenderingException e) {
        errors.add(e);
      }
    }
    utensils.getAsset().copy();
    utensils.getAsset().copyAssetsFromContent(utensils.getConfiguration().getContentFolder());
    errors.addAll(utensils.getAsset().getErrors());
    utensils.getContentStore().close();
    utensils.getContentStore().shutdown();
  }

  /** Bakes everything: a page depends on others that link to it. */
  @Override
  public void bake(File file) {
    bake();
  }

  @Override
  public List<Throwable> getErrors() {
    return List.copyOf(errors);
  }
}
