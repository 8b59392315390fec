package org.roleguide.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.locale.Messages;
import org.roleguide.markdown.Markdown;
import org.roleguide.markdown.Passage;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.Term;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.Page;
import org.roleguide.plan.PageContent;
import org.roleguide.plan.RoleSections;
import org.roleguide.plan.SitePlan;
import org.roleguide.plan.Variant;
import org.roleguide.query.Codes;
import org.roleguide.search.SearchDocument.ForeignName;
import org.roleguide.search.SearchDocument.Section;
import org.roleguide.search.SearchDocument.Translation;

/**
 * The pages of one language that search finds: roles, guides, skills and ordinary pages that are
 * translated and that search engines may list.
 *
 * <p>Text that a page borrows from another language is left out, and so are the names and summaries
 * of other pages, which are found themselves.
 */
public final class SearchDocuments {
  private final SitePlan plan;
  private final LanguageTag language;
  private final Messages words;

  private SearchDocuments(SitePlan plan, LanguageTag language) {
    this.plan = plan;
    this.language = language;
    this.words = plan.catalog().words(language);
  }

  /**
   * The documents of a language: roles by family, guides, skills, ordinary pages, each by id. Where
   * search finds two equally good, the one that comes first here wins.
   */
  public static List<SearchDocument> of(SitePlan plan, LanguageTag language) {
    List<SearchDocument> documents = new ArrayList<>();
    for (Supplier<SearchDocument> document : eachOf(plan, language)) {
      documents.add(document.get());
    }
    return documents;
  }

  /** The same documents, each made when it is asked for. */
  public static List<Supplier<SearchDocument>> eachOf(SitePlan plan, LanguageTag language) {
    SearchDocuments maker = new SearchDocuments(plan, language);
    List<Planned> pages = new ArrayList<>();
    for (Page page : plan.pages()) {
      if (page.language().equals(language) && page.isListed()) {
        Planned planned = maker.planned(page);
        if (planned != null) {
          pages.add(planned);
        }
      }
    }
    pages.sort(
        Comparator.comparing(Planned::kind)
            .thenComparing(Planned::family)
            .thenComparing(Planned::id));
    List<Supplier<SearchDocument>> documents = new ArrayList<>();
    pages.forEach(page -> documents.add(page.document()));
    return documents;
  }

  /** A page with content. */
  private record Planned(
      ContentKind kind, String family, String id, Supplier<SearchDocument> document) {}

  private @Nullable Planned planned(Page page) {
    PageContent content = page.content();
    if (content instanceof PageContent.RolePage role) {
      Role each = role.role().role();
      return new Planned(
          ContentKind.ROLE, each.family().value(), each.id(), () -> role(page, role.role()));
    }
    if (content instanceof PageContent.SkillPage skill) {
      return new Planned(
          ContentKind.SKILL, "", skill.skill().id(), () -> skill(page, skill.skill()));
    }
    if (content instanceof PageContent.GuidePage guide) {
      return planned(page, guide.guide(), guide.text());
    }
    if (content instanceof PageContent.About about
        && about.guide() != null
        && about.text() != null) {
      return planned(page, about.guide(), about.text());
    }
    return null;
  }

  private Planned planned(Page page, Guide guide, GuideText text) {
    return new Planned(guide.kind(), "", guide.id(), () -> guide(page, guide, text));
  }

  private List<Translation> translations(Page page) {
    List<Translation> translations = new ArrayList<>();
    for (Variant variant : page.cluster().translations()) {
      if (!variant.language().equals(language)) {
        translations.add(new Translation(variant.language(), variant.path(), variant.title()));
      }
    }
    return translations;
  }

  /** Collects the names of each other language of the site, each once. */
  private List<ForeignName> foreignNames(Function<LanguageTag, List<String>> names) {
    List<ForeignName> foreign = new ArrayList<>();
    for (LanguageTag other : plan.catalog().settings().languages()) {
      if (!other.equals(language)) {
        Set<String> each = new LinkedHashSet<>(names.apply(other));
        each.forEach(name -> foreign.add(new ForeignName(other, name)));
      }
    }
    return foreign;
  }

  // ---- guides and ordinary pages

  private SearchDocument guide(Page page, Guide guide, GuideText text) {
    String summary = text.summary();
    List<Section> sections = new ArrayList<>();
    for (Passage passage : text.body().passages()) {
      sections.add(
          passage.heading() == null
              ? new Section("", "", parted(passage.text()))
              : new Section(
                  passage.heading().id(), passage.heading().text(), parted(passage.text())));
    }
    return new SearchDocument(
        guide.kind(),
        guide.kind().word() + ":" + guide.id(),
        "",
        page.path(),
        page.title(),
        List.of(),
        List.of(),
        List.of(),
        foreignNames(
            other -> {
              GuideText theirs = guide.texts().get(other);
              return theirs == null ? List.of() : List.of(theirs.title().value());
            }),
        summary == null ? "" : summary,
        sections,
        List.of(),
        translations(page));
  }

  /** Lines that do not end like sentences, so that excerpts may show them one after another. */
  private static String parted(String text) {
    int newline = text.indexOf('\n');
    if (newline < 0) {
      return text;
    }
    StringBuilder parted = new StringBuilder(text.length() + 64);
    int done = 0;
    for (; newline >= 0; newline = text.indexOf('\n', newline + 1)) {
      if (newline > 0 && ".!?:;,…·".indexOf(text.charAt(newline - 1)) < 0) {
        // Strings are appended at once, stretches character by character.
        parted.append(text.substring(done, newline)).append(" ·");
        done = newline;
      }
    }
    return done == 0 ? text : parted.append(text.substring(done)).toString();
  }

  // ---- skills

  private SearchDocument skill(Page page, Term skill) {
    Term.TermText text = plan.term(skill, language).value();
    String description = text.description();
    List<Section> sections = new ArrayList<>();
    if (!text.alternativeNames().isEmpty()) {
      sections.add(
          new Section(
              "names", words.text("skill.names"), String.join(", ", text.alternativeNames())));
    }
    return new SearchDocument(
        ContentKind.SKILL,
        "skill:" + skill.id(),
        "",
        page.path(),
        page.title(),
        List.of(),
        text.alternativeNames(),
        List.of(),
        foreignNames(
            other -> {
              Term.TermText theirs = skill.texts().get(other);
              List<String> names = new ArrayList<>();
              if (theirs != null) {
                names.add(theirs.name());
                names.addAll(theirs.alternativeNames());
              }
              return names;
            }),
        description == null ? "" : description,
        sections,
        List.of(),
        translations(page));
  }

  // ---- roles

  private SearchDocument role(Page page, LocalizedRole localized) {
    RoleText text = localized.main();
    Role role = localized.role();
    List<Section> sections = new ArrayList<>();
    for (String anchor : RoleSections.of(localized)) {
      Lines lines = section(anchor, localized);
      if (lines != null) {
        sections.add(new Section(anchor, words.text("section." + anchor), parted(lines.text())));
      }
    }
    return new SearchDocument(
        ContentKind.ROLE,
        "role:" + role.id(),
        role.family().value(),
        page.path(),
        page.title(),
        forms(text),
        values(text.alternativeTitles()),
        values(text.hiddenTitles()),
        foreignNames(
            other -> {
              RoleText theirs = role.texts().get(other);
              List<String> names = new ArrayList<>();
              if (theirs != null) {
                names.add(theirs.title().value());
                names.addAll(forms(theirs));
                names.addAll(values(theirs.alternativeTitles()));
              }
              return names;
            }),
        text.summary(),
        sections,
        role.codes().stream()
            .flatMap(code -> written(code.scheme(), code.value().value()).stream())
            .distinct()
            .toList(),
        translations(page));
  }

  /**
   * How readers write a code: as it is; without the {@code .00} of O*NET, as in the SOC; without
   * punctuation, if what is left is too long to be a code of another classification; all of these
   * behind the name of the classification, with nothing between. One with letters is only copied.
   *
   * @param scheme such as {@code kldb2010}
   */
  static List<String> written(String scheme, String code) {
    if (code.codePoints().anyMatch(Character::isLetter)) {
      return List.of(code);
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(code);
    if (scheme.equals("onet") && code.endsWith(Codes.SAME_AS_SOC)) {
      forms.add(code.substring(0, code.length() - Codes.SAME_AS_SOC.length()));
    }
    String bare = code.replaceAll("[^0-9]", "");
    if (bare.length() >= Codes.UNMISTAKABLE) {
      forms.add(bare);
    }
    String name = scheme.replaceAll("[^a-z].*", "");
    List<String> written = new ArrayList<>();
    for (String form : forms) {
      written.add(form);
      written.add(name + form);
    }
    return written;
  }

  private static List<String> forms(RoleText text) {
    List<String> forms = new ArrayList<>();
    if (text.feminine() != null) {
      forms.add(text.feminine());
    }
    if (text.masculine() != null) {
      forms.add(text.masculine());
    }
    return forms;
  }

  private static List<String> values(List<Sourced<String>> texts) {
    return texts.stream().map(Sourced::value).toList();
  }

  /** The text of a section, or null for one that only lists other pages or sources. */
  private @Nullable Lines section(String anchor, LocalizedRole localized) {
    return switch (anchor) {
      case "overview" -> blocks(localized, RoleText::description);
      case "tasks" -> items(localized, RoleText::tasks);
      case "responsibilities" -> items(localized, RoleText::responsibilities);
      case "skills" -> skills(localized.role());
      case "tools" -> tools(localized.role());
      case "entry" -> entry(localized);
      case "education" -> education(localized);
      case "requirements" -> items(localized, RoleText::restrictions);
      case "pay" -> countries(localized, RoleText.CountryNotes::salary);
      case "hours" -> countries(localized, RoleText.CountryNotes::hours);
      case "outlook" -> countries(localized, RoleText.CountryNotes::outlook);
      case "environment" -> items(localized, RoleText::environment);
      case "organisation" -> organisation(localized);
      case "kpis" -> items(localized, RoleText::kpis);
      case "levels" -> levels(localized);
      case "career" -> blocks(localized, RoleText::careerNote);
      case "day" -> blocks(localized, RoleText::dayInTheLife);
      case "checklists" -> checklists(localized);
      case "interview" -> interview(localized);
      case "titles" -> titles(localized);
      case "codes" -> codes(localized.role());
      case "links" -> links(localized);
      default -> null;
    };
  }

  private Lines blocks(LocalizedRole localized, Function<RoleText, @Nullable Markdown> field) {
    return new Lines().add(own(localized.first(field)));
  }

  private <T> @Nullable T own(@Nullable Localized<T> value) {
    return value != null && value.language().equals(language) ? value.value() : null;
  }

  private Lines items(LocalizedRole localized, Function<RoleText, List<Item>> list) {
    Lines lines = new Lines();
    for (Localized<Item> item : localized.items(list)) {
      Item own = own(item);
      if (own != null) {
        lines.add(own.text());
      }
    }
    return lines;
  }

  private Lines skills(Role role) {
    Lines lines = new Lines();
    for (Role.SkillNeed need : role.skills()) {
      Term skill = plan.catalog().skills().get(need.skill().value());
      Term.TermText text = skill == null ? null : skill.texts().get(language);
      if (text != null) {
        lines.append(", ", text.name());
      }
    }
    return lines;
  }

  private Lines tools(Role role) {
    Lines lines = new Lines();
    for (Sourced<String> id : role.tools()) {
      Term tool = plan.catalog().tools().get(id.value());
      Term.TermText text = tool == null ? null : tool.texts().get(language);
      if (text != null) {
        lines.add(text.name());
        if (text.description() != null) {
          lines.append(": ", text.description());
        }
      }
    }
    return lines;
  }

  private Lines entry(LocalizedRole localized) {
    Lines lines = new Lines();
    for (Localized<RoleText.Route> route : localized.items(RoleText::entryRoutes)) {
      RoleText.Route own = own(route);
      if (own != null) {
        lines.add(words.text("route." + own.kind())).append(": ", own.text().plainText());
      }
    }
    return lines;
  }

  private Lines education(LocalizedRole localized) {
    return blocks(localized, RoleText::education)
        .add(countries(localized, RoleText.CountryNotes::education).text());
  }

  private Lines countries(
      LocalizedRole localized, Function<RoleText.CountryNotes, @Nullable Markdown> field) {
    Lines lines = new Lines();
    localized.main().countries().values().forEach(notes -> lines.add(field.apply(notes)));
    return lines;
  }

  private Lines organisation(LocalizedRole localized) {
    return new Lines()
        .add(own(localized.first(RoleText::reportsTo)))
        .add(own(localized.first(RoleText::supervises)))
        .add(own(localized.first(RoleText::substitute)));
  }

  private Lines levels(LocalizedRole localized) {
    Lines lines = new Lines();
    for (Localized<RoleText.Level> level : localized.items(RoleText::levels)) {
      RoleText.Level own = own(level);
      if (own != null) {
        lines.add(own.title()).append(": ", own.text().plainText());
      }
    }
    return lines;
  }

  private Lines checklists(LocalizedRole localized) {
    Lines lines = new Lines();
    for (Localized<RoleText.Checklist> checklist : localized.items(RoleText::checklists)) {
      RoleText.Checklist own = own(checklist);
      if (own != null) {
        lines.add(own.title());
        own.items().forEach(item -> lines.add(item.text()));
      }
    }
    return lines;
  }

  private Lines interview(LocalizedRole localized) {
    Lines lines = new Lines();
    for (Localized<RoleText.Question> question : localized.items(RoleText::interviewQuestions)) {
      RoleText.Question own = own(question);
      if (own != null) {
        lines.add(own.question()).add(own.goodAnswer());
      }
    }
    return lines;
  }

  private Lines titles(LocalizedRole localized) {
    Lines lines = new Lines();
    localized.main().alternativeTitles().forEach(title -> lines.append(", ", title.value()));
    for (Localized<RoleText.Confusion> each : localized.items(RoleText::notToBeConfusedWith)) {
      RoleText.Confusion own = own(each);
      if (own != null) {
        lines.add(own.term()).append(": ", own.why().plainText());
      }
    }
    return lines;
  }

  private Lines codes(Role role) {
    Lines lines = new Lines();
    for (Role.Code code : role.codes()) {
      String key = "scheme." + code.scheme();
      lines
          .append(", ", words.has(key) ? words.text(key) : code.scheme())
          .append(" ", code.value().value())
          .append(" ", code.label().getOrDefault(language, ""));
    }
    return lines;
  }

  private static Lines links(LocalizedRole localized) {
    Lines lines = new Lines();
    localized.main().links().forEach(link -> lines.add(link.label()));
    return lines;
  }

  /** Text under construction, a line a paragraph. */
  private static final class Lines {
    private String first = "";

    /** All of it, once it is more than the first. */
    private @Nullable StringBuilder text;

    Lines add(@Nullable Markdown markdown) {
      return markdown == null ? this : add(markdown.plainText());
    }

    Lines add(String line) {
      return append("\n", line);
    }

    /** Adds behind something that stands between, unless there is nothing before or to add. */
    Lines append(String gap, String words) {
      if (words.isEmpty()) {
        return this;
      }
      if (first.isEmpty()) {
        first = words;
        return this;
      }
      if (text == null) {
        text = new StringBuilder(2 * first.length() + 200).append(first);
      }
      text.append(gap).append(words);
      return this;
    }

    String text() {
      return text == null ? first : text.toString();
    }
  }
}
