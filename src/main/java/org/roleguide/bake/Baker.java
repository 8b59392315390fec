package org.roleguide.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.app.Utensils;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Page;
import org.roleguide.plan.PageContent;
import org.roleguide.plan.PlannedFile;
import org.roleguide.plan.SitePlan;

/**
 * Turns a plan into files, through JBake. JBake keeps static state, so a bake waits until no other
 * is running in the JVM.
 */
public final class Baker {
  private static final Object ONE_AT_A_TIME = new Object();

  private final Workers workers;
  private final Progress progress;

  public Baker(Workers workers, Progress progress) {
    this.workers = workers;
    this.progress = progress;
  }

  /**
   * Writes every file of the plan.
   *
   * @param site the site folder
   * @param destination the folder that the output writes to
   * @return what was wrong with templates; the site is whole only when this is empty
   * @throws IOException when a file cannot be written
   */
  public List<Diagnostic> bake(SitePlan plan, Path site, Path destination, Output output)
      throws IOException {
    synchronized (ONE_AT_A_TIME) {
      return bakeAlone(plan, site, destination, output);
    }
  }

  private List<Diagnostic> bakeAlone(SitePlan plan, Path site, Path destination, Output output)
      throws IOException {
    SiteConfiguration configuration =
        new SiteConfiguration(plan.catalog().settings(), site, destination);
    ContentStore store = new PlannedContentStore();
    PageViews views = new PageViews(plan, workers);
    Templates templates = new Templates(store, configuration, views);
    Utensils utensils = new Utensils();
    utensils.setConfiguration(configuration);
    utensils.setContentStore(store);
    utensils.setCrawler(new PlannedCrawler(store, configuration, plan));
    utensils.setRenderer(new PageRenderer(store, configuration, templates, output));
    utensils.setAsset(new PlannedAssets(configuration, plan, output, workers));
    SiteOven oven = new SiteOven(utensils, List.of(new PlannedPages(workers, progress)));
    oven.bake();
    if (!templates.errors().isEmpty()) {
      return templates.errors();
    }
    for (Throwable error : oven.getErrors()) {
      throw new IOException(error);
    }
    twins(plan, views, output);
    Sitemaps.write(plan, output);
    HostFiles.write(plan, output);
    return List.of();
  }

  private void twins(SitePlan plan, PageViews views, Output output) {
    List<Page> roles = new ArrayList<>();
    for (Page page : plan.pages()) {
      if (page.content() instanceof PageContent.RolePage) {
        roles.add(page);
      }
    }
    workers.each(
        roles,
        page -> {
          PageContent.RolePage role = (PageContent.RolePage) page.content();
          try {
            output.write(twin(page), RoleJson.of(views.words(page.language()), page, role.role()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String twin(Page page) {
    String file = page.file();
    return file.substring(0, file.length() - "html".length()) + "json";
  }

  /** Every file that {@link #bake} writes, relative to the output folder. */
  public static Set<String> files(SitePlan plan) {
    Set<String> files = new HashSet<>(HostFiles.FILES);
    files.addAll(Sitemaps.files(plan));
    for (PlannedFile file : plan.files()) {
      files.add(file.file());
    }
    for (Page page : plan.pages()) {
      files.add(page.file());
      if (page.content() instanceof PageContent.RolePage) {
        files.add(twin(page));
      }
    }
    return files;
  }
}
