package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.markdown.MarkdownReader;
import org.roleguide.model.Catalog;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Role;
import org.roleguide.model.Settings;
import org.roleguide.model.SiteFile;
import org.roleguide.model.Status;
import org.roleguide.model.Term;
import org.roleguide.model.Termbase;
import org.roleguide.parallel.Workers;
import org.roleguide.parallel.Workers.Later;
import org.roleguide.text.Nearest;
import org.roleguide.yaml.Schemas;
import org.roleguide.yaml.YamlReader;

/** The first stage: reads a site folder, every file once, and reports every mistake in it. */
public final class CatalogReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> CONTENT =
      Set.of("roles", "guides", "pages", "families", "skills", "tools");
  private static final Set<String> CONTENT_FILES =
      Set.of("redirects.yaml", "published-urls.txt", "README.md", "LICENSE.md");

  /** Mistakes after which an item may be missing from its list, or a heading from its text. */
  private static final Set<String> INCOMPLETE =
      Set.of(
          "wrong-type",
          "item-id-missing",
          "bad-id",
          "unknown-key",
          "heading-id-missing",
          "heading-id-duplicate",
          "markdown-too-large");

  private final Workers workers;
  private final YamlReader yamlReader = new YamlReader();
  private final Schemas schemas = new Schemas();
  private final MarkdownReader markdown = new MarkdownReader();

  public CatalogReader(Workers workers) {
    this.workers = workers;
  }

  /** What the folder holds, as far as it can be read, and all that is wrong with it. */
  public Checked<Catalog> read(SiteFolder folder, ReadOptions options) {
    List<Diagnostic> findings = new ArrayList<>();
    Settings settings = SettingsReader.read(folder, options, findings);
    YamlFiles yaml = new YamlFiles(folder, yamlReader, schemas, markdown);
    complainAboutStrangers(folder, findings);
    TemplatesReader.read(folder, settings, findings);

    // Begun first, so that they go on while the folders of roles are read.
    Later<Checked<SortedMap<LanguageTag, Messages>>> messages =
        workers.start(() -> messages(folder, settings));
    Later<Terms> terms = workers.start(() -> terms(folder, yaml, settings));
    Later<Checked<SortedMap<LanguageTag, Termbase>>> termbases =
        workers.start(() -> termbases(folder, yaml, settings));
    Set<String> drafts = new TreeSet<>();
    Set<String> unreadable = new TreeSet<>();
    SortedMap<String, Role> roles = roles(folder, yaml, settings, drafts, unreadable, findings);
    SortedMap<String, SiteFile> images = new TreeMap<>();
    GuideReader guideReader = new GuideReader(folder, yaml, markdown, settings);
    SortedMap<String, Guide> guides =
        guides(
            ContentKind.GUIDE, guideReader, folder, settings, images, drafts, unreadable, findings);
    SortedMap<String, Guide> pages =
        guides(
            ContentKind.PAGE, guideReader, folder, settings, images, drafts, unreadable, findings);

    AssetsReader assets = new AssetsReader(folder, findings);
    findings.addAll(messages.get().diagnostics());
    findings.addAll(terms.get().findings());
    findings.addAll(termbases.get().diagnostics());
    unreadable.addAll(terms.get().unreadable());
    addIncompleteFiles(findings, unreadable);
    Catalog catalog =
        new Catalog(
            settings,
            roles,
            guides,
            pages,
            terms.get().families(),
            terms.get().skills(),
            terms.get().tools(),
            RedirectsReader.read(folder, yaml, findings),
            messages.get().value(),
            termbases.get().value(),
            images,
            assets.templateAssets(),
            assets.below(assetFolder(settings)),
            drafts,
            unreadable);
    return new Checked<>(catalog, findings);
  }

  private static Checked<SortedMap<LanguageTag, Messages>> messages(
      SiteFolder folder, Settings settings) {
    List<Diagnostic> findings = new ArrayList<>();
    return new Checked<>(MessagesReader.read(folder, settings, findings), findings);
  }

  private static Checked<SortedMap<LanguageTag, Termbase>> termbases(
      SiteFolder folder, YamlFiles yaml, Settings settings) {
    List<Diagnostic> findings = new ArrayList<>();
    return new Checked<>(TermbaseReader.read(folder, yaml, settings, findings), findings);
  }

  /** Families, skills and tools, and what reading them brought to light. */
  private record Terms(
      List<Term> families,
      SortedMap<String, Term> skills,
      SortedMap<String, Term> tools,
      Set<String> unreadable,
      List<Diagnostic> findings) {}

  private static Terms terms(SiteFolder folder, YamlFiles yaml, Settings settings) {
    List<Diagnostic> findings = new ArrayList<>();
    Set<String> unreadable = new TreeSet<>();
    TermsReader terms = new TermsReader(folder, yaml, settings, unreadable, findings);
    return new Terms(
        terms.read("families", "family"),
        byId(terms.read("skills", "skill")),
        byId(terms.read("tools", "tool")),
        unreadable,
        findings);
  }

  private SortedMap<String, Role> roles(
      SiteFolder folder,
      YamlFiles yaml,
      Settings settings,
      Set<String> drafts,
      Set<String> unreadable,
      List<Diagnostic> findings) {
    RoleReader reader = new RoleReader(folder, yaml, settings);
    List<SiteFolder.Entry> folders = folders(folder, ContentKind.ROLE, findings);
    SortedMap<String, Role> roles = new TreeMap<>();
    int next = 0;
    for (Optional<Role> role : gathered(folders, reader::read, findings)) {
      SiteFolder.Entry roleFolder = folders.get(next++);
      if (role.isEmpty()) {
        unreadable.add("role:" + roleFolder.name());
        continue;
      }
      if (settings.drafts() || role.get().status() != Status.DRAFT) {
        roles.put(role.get().id(), role.get());
      } else {
        drafts.add("role:" + role.get().id());
      }
    }
    return roles;
  }

  private SortedMap<String, Guide> guides(
      ContentKind kind,
      GuideReader reader,
      SiteFolder folder,
      Settings settings,
      SortedMap<String, SiteFile> images,
      Set<String> drafts,
      Set<String> unreadable,
      List<Diagnostic> findings) {
    List<SiteFolder.Entry> folders = folders(folder, kind, findings);
    SortedMap<String, Guide> guides = new TreeMap<>();
    int next = 0;
    for (GuideReader.GuideFolder read :
        gathered(folders, entry -> reader.read(kind, entry), findings)) {
      String id = folders.get(next++).name();
      images.putAll(read.images());
      if (read.guide() == null) {
        unreadable.add(kind.word() + ":" + id);
      }
      Guide guide = read.guide() == null ? null : published(read.guide(), settings);
      if (guide != null) {
        guides.put(guide.id(), guide);
      } else if (read.guide() != null) {
        drafts.add(kind.word() + ":" + read.guide().id());
      }
    }
    return guides;
  }

  /** Files whose lists lack items that their authors meant to be there. */
  private static void addIncompleteFiles(List<Diagnostic> findings, Set<String> unreadable) {
    for (Diagnostic finding : findings) {
      if (INCOMPLETE.contains(finding.code())) {
        unreadable.add(finding.span().file());
      }
    }
  }

  private static @Nullable Guide published(Guide guide, Settings settings) {
    if (settings.drafts()) {
      return guide;
    }
    SortedMap<LanguageTag, GuideText> texts = new TreeMap<>(guide.texts());
    texts.values().removeIf(text -> text.status() == Status.DRAFT);
    boolean sourceIsDraft = !texts.containsKey(guide.sourceLanguage());
    return texts.isEmpty() || sourceIsDraft
        ? null
        : new Guide(guide.kind(), guide.id(), guide.sourceLanguage(), texts);
  }

  /** Reads folders in parallel; values come in the order of the folders. */
  private <T> List<T> gathered(
      List<SiteFolder.Entry> folders,
      Function<SiteFolder.Entry, Checked<T>> read,
      List<Diagnostic> findings) {
    List<T> values = new ArrayList<>(folders.size());
    for (Checked<T> checked : workers.map(folders, read)) {
      findings.addAll(checked.diagnostics());
      values.add(checked.value());
    }
    return values;
  }

  private static List<SiteFolder.Entry> folders(
      SiteFolder folder, ContentKind kind, List<Diagnostic> findings) {
    List<SiteFolder.Entry> folders = new ArrayList<>();
    for (SiteFolder.Entry entry : folder.list("content/" + kind.folder(), findings)) {
      if (!entry.folder()) {
        findings.add(unexpected(entry, "a " + kind.word() + " is a folder named by its id"));
      } else if (!isId(entry.name())) {
        findings.add(
            Diagnostic.error(
                "bad-id",
                SourceSpan.wholeFile(entry.path()),
                "\"" + entry.name() + "\" is not an id",
                "use small letters a to z, digits and single hyphens"));
      } else {
        folders.add(entry);
      }
    }
    return folders;
  }

  private static boolean isId(String name) {
    return name.length() <= 64 && ID.matcher(name).matches();
  }

  private static String assetFolder(Settings settings) {
    String name = settings.properties().getOrDefault("asset.folder", "assets");
    return isId(name) ? name : "assets";
  }

  private static void complainAboutStrangers(SiteFolder folder, List<Diagnostic> findings) {
    for (SiteFolder.Entry entry : folder.list("content", findings)) {
      Set<String> known = entry.folder() ? CONTENT : CONTENT_FILES;
      if (!known.contains(entry.name())) {
        List<String> nearest = Nearest.of(entry.name(), known);
        findings.add(
            unexpected(
                entry,
                nearest.isEmpty()
                    ? "expected one of " + String.join(", ", new TreeSet<>(known))
                    : "did you mean \"" + nearest.get(0) + "\"?"));
      }
    }
  }

  private static Diagnostic unexpected(SiteFolder.Entry entry, String hint) {
    return Diagnostic.warning(
        "unexpected-file", SourceSpan.wholeFile(entry.path()), "nothing is read from here", hint);
  }

  private static SortedMap<String, Term> byId(List<Term> terms) {
    SortedMap<String, Term> byId = new TreeMap<>();
    terms.forEach(term -> byId.put(term.id(), term));
    return byId;
  }
}
