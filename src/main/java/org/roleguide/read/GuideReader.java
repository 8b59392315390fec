package org.roleguide.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;
import org.roleguide.markdown.MarkdownReader;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Settings;
import org.roleguide.model.SiteFile;

/** Reads the folder of one guide or ordinary page. Thread-safe. */
final class GuideReader {
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif");
  private static final String FENCE = "---";

  private final SiteFolder folder;
  private final YamlFiles yaml;
  private final MarkdownReader markdown;
  private final Settings settings;

  GuideReader(SiteFolder folder, YamlFiles yaml, MarkdownReader markdown, Settings settings) {
    this.folder = folder;
    this.yaml = yaml;
    this.markdown = markdown;
    this.settings = settings;
  }

  /**
   * What a folder held.
   *
   * @param guide null when no text of it can be used
   * @param images by path relative to the site folder
   */
  record GuideFolder(@Nullable Guide guide, Map<String, SiteFile> images) {}

  Checked<GuideFolder> read(ContentKind kind, SiteFolder.Entry guideFolder) {
    List<Diagnostic> findings = new ArrayList<>();
    SortedMap<LanguageTag, GuideText> texts = new TreeMap<>();
    Map<String, SiteFile> images = new TreeMap<>();
    boolean hasText = false;
    for (SiteFolder.Entry entry : folder.list(guideFolder, findings)) {
      if (isImage(entry)) {
        image(entry, images, findings);
      } else {
        hasText |= entry.name().endsWith(".md");
        LanguageFiles.language(entry, ".md", settings, findings)
            .flatMap(language -> text(kind, guideFolder, entry, language, findings))
            .ifPresent(text -> texts.put(text.language(), text));
      }
    }
    LanguageTag source = settings.sourceLanguage();
    if (!hasText) {
      findings.add(
          Diagnostic.error(
              "missing-file",
              SourceSpan.wholeFile(guideFolder.path() + "/" + source + ".md"),
              "the " + kind.word() + " has no text",
              "write it, or remove the folder"));
    }
    if (!texts.isEmpty() && !texts.containsKey(source)) {
      source = texts.firstKey();
    }
    Guide guide = texts.isEmpty() ? null : new Guide(kind, guideFolder.name(), source, texts);
    return new Checked<>(new GuideFolder(guide, images), findings);
  }

  private static boolean isImage(SiteFolder.Entry entry) {
    int dot = entry.name().lastIndexOf('.');
    return !entry.folder()
        && dot > 0
        && IMAGES.contains(entry.name().substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private void image(
      SiteFolder.Entry entry, Map<String, SiteFile> images, List<Diagnostic> findings) {
    if (entry.size() > SiteFolder.MAX_BINARY_BYTES) {
      findings.add(
          Diagnostic.error(
              "file-too-large",
              SourceSpan.wholeFile(entry.path()),
              "the file has " + entry.size() + " bytes, at most " + SiteFolder.MAX_BINARY_BYTES,
              "make the image smaller"));
      return;
    }
    images.put(entry.path(), new SiteFile(entry.path(), () -> folder.bytes(entry.path())));
  }

  private Optional<GuideText> text(
      ContentKind kind,
      SiteFolder.Entry guideFolder,
      SiteFolder.Entry entry,
      LanguageTag language,
      List<Diagnostic> findings) {
    Optional<SourceText> source = folder.text(entry, findings);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    String text = source.get().text();
    if (text.isBlank()) {
      findings.add(
          Diagnostic.error(
              "file-empty",
              source.get().whole(),
              "there is no content here",
              "write it, or remove the file"));
      return Optional.empty();
    }
    int bodyAt = bodyStart(text);
    if (bodyAt < 0) {
      findings.add(
          Diagnostic.error(
              "front-matter-missing",
              source.get().at(1, 1),
              text.startsWith(FENCE + "\n")
                  ? "the front matter that begins here has no end"
                  : "the file does not begin with front matter",
              "front matter is a line ---, then title, slug and summary, then a line ---"));
      return Optional.empty();
    }
    Fields front =
        yaml.read(
            source.get(),
            FENCE.length() + 1,
            text.lastIndexOf(FENCE, bodyAt - 1),
            kind.word(),
            findings);
    Checked<Markdown> body = markdown.readDocument(source.get(), bodyAt);
    findings.addAll(body.diagnostics());
    if (front == null) {
      return Optional.empty();
    }
    if (kind == ContentKind.GUIDE
        && language.equals(settings.sourceLanguage())
        && !front.has("date")) {
      findings.add(
          Diagnostic.error(
              "missing-required",
              front.at(),
              "\"date\" is missing; translations take it from here",
              "the day the guide was published, such as 2026-11-21"));
    }
    Sourced<String> title = front.sourced("title");
    Sourced<String> slug = front.sourced("slug");
    if (title == null || slug == null) {
      return Optional.empty();
    }
    Sourced<String> type = front.sourced("type");
    return Optional.of(
        new GuideText(
            language,
            source.get().whole(),
            guideFolder.path(),
            RoleReader.status(front),
            type == null ? new Sourced<>(kind.word(), front.at()) : type,
            title,
            slug,
            front.text("summary"),
            front.words("audience"),
            front.texts("roles"),
            front.date("date"),
            front.date("updated"),
            front.text("author"),
            front.sources("sources", language),
            body.value()));
  }

  /** The offset behind the front matter, or -1 when the text has none. */
  private static int bodyStart(String text) {
    if (!text.startsWith(FENCE + "\n")) {
      return -1;
    }
    int end = text.indexOf("\n" + FENCE, FENCE.length());
    while (end >= 0) {
      int after = end + 1 + FENCE.length();
      int lineEnd = text.indexOf('\n', after);
      int stop = lineEnd < 0 ? text.length() : lineEnd;
      if (text.substring(after, stop).isBlank()) {
        return Math.min(stop + 1, text.length());
      }
      end = text.indexOf("\n" + FENCE, after);
    }
    return -1;
  }
}
