package org.roleguide.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.roleguide.bake.Baker;
import org.roleguide.check.Checks;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.Report;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Catalog;
import org.roleguide.model.Redirects;
import org.roleguide.model.Settings;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.Page;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.SitePlanner;
import org.roleguide.read.CatalogReader;
import org.roleguide.read.ReadOptions;
import org.roleguide.read.SiteFolder;
import org.roleguide.site.BuildProgress.Stage;

/** The whole way from a site folder to a published site. */
public final class SiteBuild {
  private final BuildProgress progress;

  public SiteBuild(BuildProgress progress) {
    this.progress = progress;
  }

  /** Whether a folder is one that a site was built to. */
  public static boolean isSite(Path out) {
    return Files.exists(out.resolve(OutputFolder.MARKER));
  }

  /**
   * Builds a site and publishes it, unless something is wrong with it.
   *
   * @throws IOException when the site folder cannot be read or the output not be written
   * @throws OutputRefused when the output folder is not one to replace
   */
  public BuildResult build(BuildRequest request) throws IOException, OutputRefused {
    refuseOverlap(request);
    try (Workers workers = new Workers(request.jobs())) {
      SiteFolder folder = new SiteFolder(request.site());
      List<Diagnostic> findings = new ArrayList<>();
      SitePlan plan = plan(folder, request.reading(), workers, findings);
      if (hasErrors(findings)) {
        return result(folder, plan, findings, 0);
      }
      findings.addAll(notBuilt(plan));
      int files;
      try (OutputFolder output = OutputFolder.open(request.out());
          SearchIndexes indexes = SearchIndexes.start(plan, request.index(), workers)) {
        AtomicInteger done = new AtomicInteger();
        int all = plan.pages().size();
        Baker baker =
            new Baker(workers, () -> progress.at(Stage.BAKING, done.incrementAndGet(), all));
        findings.addAll(baker.bake(plan, folder.root(), output.staging(), output));
        if (hasErrors(findings)) {
          return result(folder, plan, findings, 0);
        }
        progress.at(Stage.INDEXING, 0, 0);
        indexes.finish();
        Set<String> planned = Baker.files(plan);
        planned.addAll(BrowserSearch.write(indexes.folders(), workers, output));
        Set<String> differences = output.differences(planned);
        if (!differences.isEmpty()) {
          throw new IllegalStateException("planned and written files differ: " + differences);
        }
        progress.at(Stage.PUBLISHING, 0, 0);
        indexes.publish();
        output.publish();
        files = planned.size();
      }
      if (request.recordUrls()) {
        record(folder, plan);
      }
      return result(folder, plan, findings, files);
    }
  }

  /**
   * Reports everything that is wrong with a site, and writes nothing.
   *
   * @throws IOException when the site folder cannot be read
   */
  public Report check(Path site, ReadOptions reading, int jobs) throws IOException {
    try (Workers workers = new Workers(jobs)) {
      SiteFolder folder = new SiteFolder(site);
      List<Diagnostic> findings = new ArrayList<>();
      plan(folder, reading, workers, findings);
      return report(folder, findings);
    }
  }

  private SitePlan plan(
      SiteFolder folder, ReadOptions reading, Workers workers, List<Diagnostic> findings) {
    progress.at(Stage.READING, 0, 0);
    Checked<Catalog> catalog = new CatalogReader(workers).read(folder, reading);
    findings.addAll(catalog.diagnostics());
    progress.at(Stage.PLANNING, 0, 0);
    Checked<SitePlan> plan = SitePlanner.plan(catalog.value(), workers);
    findings.addAll(plan.diagnostics());
    findings.addAll(Checks.check(catalog.value(), plan.value(), workers));
    return plan.value();
  }

  /** An output that holds the site folder, or lies in what is read of it, would eat the content. */
  private static void refuseOverlap(BuildRequest request) throws OutputRefused, IOException {
    Path site = request.site().toRealPath();
    Path out = real(request.out().toAbsolutePath().normalize());
    refuseOverlap("output", out, site);
    if (request.index() != null) {
      Path index = real(request.index().toAbsolutePath().normalize());
      refuseOverlap("index", index, site);
      if (index.startsWith(out)) {
        throw new OutputRefused("the index folder lies in the output folder, or is the same");
      }
      if (out.startsWith(index)) {
        throw new OutputRefused("the index folder holds the output folder");
      }
    }
  }

  private static void refuseOverlap(String what, Path folder, Path site) throws OutputRefused {
    if (site.startsWith(folder)) {
      throw new OutputRefused("the " + what + " folder holds the site folder");
    }
    for (String read : List.of("content", "i18n", "templates", "assets", "schema", "src")) {
      if (folder.startsWith(site.resolve(read))) {
        throw new OutputRefused("the " + what + " folder lies in " + read + "/ of the site folder");
      }
    }
  }

  /** The path without symbolic links, though its end may not exist yet. */
  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  private static boolean hasErrors(List<Diagnostic> findings) {
    return findings.stream().anyMatch(Diagnostic::isError);
  }

  private static BuildResult result(
      SiteFolder folder, SitePlan plan, List<Diagnostic> findings, int files) {
    Map<LanguageTag, Integer> pages = new LinkedHashMap<>();
    plan.catalog().settings().languages().forEach(language -> pages.put(language, 0));
    for (Page page : plan.pages()) {
      pages.merge(page.language(), 1, Integer::sum);
    }
    return new BuildResult(report(folder, findings), pages, files, unrecorded(plan));
  }

  private static Report report(SiteFolder folder, List<Diagnostic> findings) {
    Map<String, String> sources = new HashMap<>();
    for (Diagnostic finding : findings) {
      String file = finding.span().file();
      if (finding.span().line() > 0 && !sources.containsKey(file)) {
        folder.excerptSource(file).ifPresent(text -> sources.put(file, text));
      }
    }
    return new Report(findings, sources);
  }

  // ---- the ledger of published addresses

  /** A site of some languages lacks what was published in others; that is for looking at only. */
  private static List<Diagnostic> notBuilt(SitePlan plan) {
    List<LanguageTag> absent = new ArrayList<>(plan.catalog().settings().configured());
    absent.removeAll(plan.catalog().settings().languages());
    Set<String> missing = new TreeSet<>();
    plan.catalog().redirects().published().forEach(each -> missing.add(each.url().value()));
    plan.pages().forEach(page -> missing.remove(page.path()));
    plan.files().forEach(file -> missing.remove(file.path()));
    if (absent.isEmpty() || missing.isEmpty()) {
      return List.of();
    }
    int number = missing.size();
    return List.of(
        Diagnostic.warning(
            "url-not-built",
            SourceSpan.wholeFile("content/published-urls.txt"),
            (number == 1 ? "1 published address is" : number + " published addresses are")
                + " not in this site, which lacks "
                + Settings.words(absent),
            "build all languages before publishing: leave out --languages"));
  }

  private static List<String> unrecorded(SitePlan plan) {
    Set<String> unrecorded = new TreeSet<>(plan.published().keySet());
    plan.catalog().redirects().published().forEach(each -> unrecorded.remove(each.url().value()));
    return List.copyOf(unrecorded);
  }

  private static void record(SiteFolder folder, SitePlan plan) throws IOException {
    Map<String, String> recorded = new HashMap<>();
    for (Redirects.Published each : plan.catalog().redirects().published()) {
      recorded.put(each.url().value(), each.reference() == null ? "" : each.reference());
    }
    if (recorded.equals(plan.published())) {
      return;
    }
    StringBuilder text =
        new StringBuilder(
            "# Addresses that were published. They never die: a build that would drop one fails.\n"
                + "# Written by: roleguide build --record-urls\n");
    plan.published()
        .forEach((url, reference) -> text.append((url + " " + reference).strip()).append('\n'));
    Path ledger = folder.root().resolve("content/published-urls.txt");
    Path draft = ledger.resolveSibling(".published-urls.txt.new");
    Files.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
    Files.move(draft, ledger, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
