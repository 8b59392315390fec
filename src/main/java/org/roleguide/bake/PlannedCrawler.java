package org.roleguide.bake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.roleguide.plan.Page;
import org.roleguide.plan.PageContent;
import org.roleguide.plan.SitePlan;

/** Hands over to JBake what the plan decided, instead of walking through the content folder. */
final class PlannedCrawler extends Crawler {
  /** The document's key that holds the {@link Page}. */
  static final String PAGE = "page";

  private final ContentStore store;
  private final SitePlan plan;

  PlannedCrawler(ContentStore store, JBakeConfiguration configuration, SitePlan plan) {
    super(store, configuration);
    this.store = store;
    this.plan = plan;
  }

  @Override
  public void crawl() {
    for (Page page : plan.pages()) {
      store.addDocument(document(page));
    }
  }

  @Override
  public void crawlDataFiles() {}

  private static DocumentModel document(Page page) {
    DocumentModel document = new DocumentModel();
    document.setType(page.type());
    document.setStatus("published");
    document.setTitle(page.title());
    document.setRendered(false);
    document.setCached(true);
    document.setFile(page.file());
    document.setRootPath("../".repeat(depth(page.file())));
    document.setNoExtensionUri(page.path());
    document.put("uri", page.file());
    document.put("lang", page.language().tag());
    document.put("id", id(page));
    document.put(PAGE, page);
    LocalDate modified = page.modified();
    if (modified != null) {
      document.setDate(Date.from(modified.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    return document;
  }

  private static String id(Page page) {
    if (page.content() instanceof PageContent.RolePage role) {
      return role.role().role().id();
    }
    if (page.content() instanceof PageContent.GuidePage guide) {
      return guide.guide().id();
    }
    return page.type();
  }

  private static int depth(String file) {
    return (int) file.chars().filter(c -> c == '/').count();
  }
}
