package org.roleguide.bake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.GuideCard;
import org.roleguide.bake.view.Link;
import org.roleguide.bake.view.RoleCard;
import org.roleguide.bake.view.RoleView;
import org.roleguide.bake.view.Text;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Item;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;
import org.roleguide.model.RoleText.CountryNotes;
import org.roleguide.model.Source;
import org.roleguide.model.Status;
import org.roleguide.model.Term;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.RoleSections;

/** Makes the view of one role's page. */
final class RoleViews {
  private static final int SKILLS_AS_FACT = 3;

  private final Words words;
  private final LocalizedRole localized;
  private final Role role;
  private final LanguageTag main;
  private final Function<String, @Nullable GuideCard> guideCards;

  private RoleViews(
      Words words, LocalizedRole localized, Function<String, @Nullable GuideCard> guideCards) {
    this.words = words;
    this.localized = localized;
    this.role = localized.role();
    this.main = localized.contentLanguage();
    this.guideCards = guideCards;
  }

  static RoleView of(
      Words words, LocalizedRole localized, Function<String, @Nullable GuideCard> guideCards) {
    return new RoleViews(words, localized, guideCards).view();
  }

  private RoleView view() {
    RoleText text = localized.main();
    LocalDate reviewed = reviewed();
    List<RoleView.Relation> organisation = organisation();
    List<RoleCard> careerFrom = cards(role.careerFrom());
    List<RoleCard> careerTo = cards(role.careerTo());
    Text careerNote = blocks(RoleText::careerNote);
    List<RoleView.Related> related = related();
    List<GuideCard> guides =
        role.guides().stream()
            .map(guide -> guideCards.apply(guide.value()))
            .filter(card -> card != null)
            .toList();
    // Sections that have only links are empty when all they lead to is hidden in this language.
    Map<String, Boolean> empty =
        Map.of(
            "organisation", organisation.isEmpty(),
            "career", careerFrom.isEmpty() && careerTo.isEmpty() && careerNote == null,
            "related", related.isEmpty(),
            "guides", guides.isEmpty());
    List<String> anchors = new ArrayList<>();
    List<RoleView.Section> sections = new ArrayList<>();
    for (String anchor : RoleSections.of(localized)) {
      if (!empty.getOrDefault(anchor, false)) {
        anchors.add(anchor);
        sections.add(new RoleView.Section(anchor, words.say("section." + anchor)));
      }
    }
    return new RoleView(
        role.id(),
        sections,
        String.join(" ", anchors),
        words.plain(localized.title(), main),
        form(text.feminine()),
        form(text.masculine()),
        words.plain(localized.summary(), main),
        blocks(RoleText::description),
        words.familyName(role, main),
        words.familyUrl(role.family().value()),
        facts(),
        text.alternativeTitles().stream()
            .map(title -> words.plain(new Localized<>(title.value(), main), main))
            .toList(),
        confusions(),
        items("task", RoleText::tasks),
        items("responsibility", RoleText::responsibilities),
        skills(true),
        skills(false),
        tools(),
        routes(),
        blocks(RoleText::education),
        role.eqf() == 0 ? null : words.say("eqf.level", Map.of("level", role.eqf())),
        schooling(),
        items("requirement", RoleText::restrictions),
        pay(),
        hours(),
        outlook(),
        items("environment", RoleText::environment),
        organisation,
        items("kpi", RoleText::kpis),
        levels(),
        careerFrom,
        careerTo,
        careerNote,
        related,
        blocks(RoleText::dayInTheLife),
        checklists(),
        questions(),
        codes(),
        links(text),
        sources(words, role.sources(), main),
        guides,
        reviewed == null ? null : words.formats().date(reviewed),
        reviewed == null ? null : reviewed.toString(),
        role.status() == Status.DEPRECATED,
        replacement());
  }

  private @Nullable LocalDate reviewed() {
    LocalDate own = localized.main().lastReviewed();
    return own == null ? role.lastReviewed() : own;
  }

  private @Nullable RoleCard replacement() {
    Sourced<String> by = role.replacedBy();
    return by == null ? null : words.roleCard(by.value(), main);
  }

  private @Nullable Text form(@Nullable String title) {
    return title == null ? null : words.plain(new Localized<>(title, main), main);
  }

  private @Nullable Text blocks(Function<RoleText, @Nullable Markdown> field) {
    return words.htmlOrNull(localized.first(field), main);
  }

  private Text html(Markdown markdown, LanguageTag language) {
    return words.html(new Localized<>(markdown, language), main);
  }

  private Text plain(String text, LanguageTag language) {
    return words.plain(new Localized<>(text, language), main);
  }

  private List<RoleView.Item> items(String prefix, Function<RoleText, List<Item>> list) {
    List<RoleView.Item> items = new ArrayList<>();
    for (Localized<Item> item : localized.items(list)) {
      items.add(
          new RoleView.Item(
              RoleSections.anchor(prefix, item.value().id()),
              html(item.value().text(), item.language())));
    }
    return items;
  }

  // ---- quick facts

  private List<RoleView.Fact> facts() {
    List<RoleView.Fact> facts = new ArrayList<>();
    facts.add(
        new RoleView.Fact(
            words.say("fact.family"),
            words.familyName(role, main),
            words.familyUrl(role.family().value())));
    if (role.eqf() > 0) {
      String level = words.say("eqf.level", Map.of("level", role.eqf()));
      facts.add(fact("fact.education", level, "#education"));
    }
    role.countries().forEach((country, known) -> addSalary(facts, country, known));
    role.countries().forEach((country, known) -> addHours(facts, country, known));
    role.countries().forEach((country, known) -> addOutlook(facts, country, known));
    role.countries().forEach((country, known) -> addRegulated(facts, country, known));
    addSkills(facts);
    role.codes().stream()
        .filter(code -> code.primary() && code.scheme().equals("isco08"))
        .findFirst()
        .ifPresent(
            code ->
                facts.add(
                    fact(
                        "fact.codes",
                        schemeName(code.scheme()) + " " + code.value().value(),
                        "#codes")));
    LocalDate reviewed = reviewed();
    if (reviewed != null) {
      facts.add(fact("fact.reviewed", words.formats().date(reviewed), null));
    }
    return facts;
  }

  private RoleView.Fact fact(String key, String value, @Nullable String url) {
    return new RoleView.Fact(words.say(key), words.own(value, main), url);
  }

  private void addSalary(List<RoleView.Fact> facts, String country, Role.CountryFacts known) {
    if (known.salary() != null && known.salary().median() != null) {
      String amount = perPeriod(known.salary(), known.salary().median());
      facts.add(countryFact("fact.salary", amount, country, "#pay"));
    }
  }

  private void addHours(List<RoleView.Fact> facts, String country, Role.CountryFacts known) {
    String range = known.hours() == null ? null : range(known.hours());
    if (range != null) {
      facts.add(countryFact("fact.hours", range, country, "#hours"));
    }
  }

  private void addOutlook(List<RoleView.Fact> facts, String country, Role.CountryFacts known) {
    if (known.outlook() != null) {
      String trend = words.say("trend." + known.outlook().trend());
      facts.add(countryFact("fact.outlook", trend, country, "#outlook"));
    }
  }

  private void addRegulated(List<RoleView.Fact> facts, String country, Role.CountryFacts known) {
    if (known.regulated() != null) {
      String answer = words.say(known.regulated() ? "regulated.yes" : "regulated.no");
      facts.add(countryFact("fact.regulated", answer, country, null));
    }
  }

  private RoleView.Fact countryFact(
      String key, String value, String country, @Nullable String url) {
    String name = words.formats().countryName(country);
    return fact(key, words.say("country.fact", Map.of("value", value, "country", name)), url);
  }

  /** The first essential skills, each a link to its page. */
  private void addSkills(List<RoleView.Fact> facts) {
    List<String> links = new ArrayList<>();
    for (Role.SkillNeed need : role.skills()) {
      Term skill = words.plan().catalog().skills().get(need.skill().value());
      if (need.essential() && skill != null && links.size() < SKILLS_AS_FACT) {
        links.add(words.link(words.skillUrl(skill.id()), words.termName(skill, words.language())));
      }
    }
    if (!links.isEmpty()) {
      String tag = words.language().tag();
      Text value = new Text(Words.markup(String.join(", ", links)), tag, !tag.equals(main.tag()));
      facts.add(new RoleView.Fact(words.say("fact.skills"), value, null));
    }
  }

  // ---- sections

  private List<RoleView.Confusion> confusions() {
    List<RoleView.Confusion> confusions = new ArrayList<>();
    for (Localized<RoleText.Confusion> each : localized.items(RoleText::notToBeConfusedWith)) {
      RoleText.Confusion confusion = each.value();
      Sourced<String> other = confusion.role();
      RoleCard card = other == null ? null : words.roleCard(other.value(), main);
      confusions.add(
          new RoleView.Confusion(
              RoleSections.anchor("confusion", confusion.id()),
              plain(confusion.term(), each.language()),
              html(confusion.why(), each.language()),
              card == null ? null : card.url()));
    }
    return confusions;
  }

  private List<RoleView.SkillLine> skills(boolean essential) {
    List<RoleView.SkillLine> lines = new ArrayList<>();
    for (Role.SkillNeed need : role.skills()) {
      Term skill = words.plan().catalog().skills().get(need.skill().value());
      if (need.essential() == essential && skill != null) {
        lines.add(
            new RoleView.SkillLine(
                RoleSections.anchor("skill", skill.id()),
                words.termName(skill, main),
                words.skillUrl(skill.id()),
                kindName(words, skill),
                levelName(words, need.level()),
                need.level() == null ? 0 : need.level().steps()));
      }
    }
    return lines;
  }

  static String kindName(Words words, Term skill) {
    return words.say("kind." + (skill.kind() == null ? "skill" : skill.kind()));
  }

  static @Nullable String levelName(Words words, Role.@Nullable SkillLevel level) {
    return level == null ? null : words.say("level." + level.name().toLowerCase(Locale.ROOT));
  }

  private List<RoleView.Tool> tools() {
    List<RoleView.Tool> tools = new ArrayList<>();
    for (Sourced<String> id : role.tools()) {
      Term tool = words.plan().catalog().tools().get(id.value());
      if (tool != null) {
        tools.add(
            new RoleView.Tool(
                RoleSections.anchor("tool", tool.id()),
                words.termName(tool, main),
                words.termDescription(tool, main)));
      }
    }
    return tools;
  }

  private List<RoleView.Route> routes() {
    List<RoleView.Route> routes = new ArrayList<>();
    for (Localized<RoleText.Route> route : localized.items(RoleText::entryRoutes)) {
      routes.add(
          new RoleView.Route(
              RoleSections.anchor("entry", route.value().id()),
              words.say("route." + route.value().kind()),
              html(route.value().text(), route.language())));
    }
    return routes;
  }

  private List<RoleView.Relation> organisation() {
    List<RoleView.Relation> relations = new ArrayList<>();
    relation(relations, "reportsTo", RoleText::reportsTo, role.reportsTo());
    relation(relations, "supervises", RoleText::supervises, role.supervises());
    relation(relations, "substitute", RoleText::substitute, role.substitute());
    return relations;
  }

  private void relation(
      List<RoleView.Relation> relations,
      String key,
      Function<RoleText, @Nullable Markdown> field,
      List<Sourced<String>> roles) {
    Text text = blocks(field);
    List<RoleCard> cards = cards(roles);
    if (text != null || !cards.isEmpty()) {
      relations.add(new RoleView.Relation(words.say("relation." + key), text, cards));
    }
  }

  private List<RoleCard> cards(List<Sourced<String>> ids) {
    List<RoleCard> cards = new ArrayList<>();
    for (Sourced<String> id : ids) {
      RoleCard card = words.roleCard(id.value(), main);
      if (card != null) {
        cards.add(card);
      }
    }
    return cards;
  }

  private List<RoleView.Level> levels() {
    List<RoleView.Level> levels = new ArrayList<>();
    for (Localized<RoleText.Level> level : localized.items(RoleText::levels)) {
      levels.add(
          new RoleView.Level(
              RoleSections.anchor("level", level.value().id()),
              plain(level.value().title(), level.language()),
              html(level.value().text(), level.language())));
    }
    return levels;
  }

  private List<RoleView.Related> related() {
    CommonSkills.OfRole skills = words.commonSkills().of(role);
    List<RoleView.Related> related = new ArrayList<>();
    for (Sourced<String> id : role.related()) {
      RoleCard card = words.roleCard(id.value(), main);
      Integer common = skills.common().get(id.value());
      if (card != null && common != null) {
        int percent = skills.all() == 0 ? 0 : Math.round(100f * common / skills.all());
        related.add(
            new RoleView.Related(card, words.formats().percent(percent), common, skills.all()));
      }
    }
    return related;
  }

  private List<RoleView.Checklist> checklists() {
    List<RoleView.Checklist> checklists = new ArrayList<>();
    for (Localized<RoleText.Checklist> checklist : localized.items(RoleText::checklists)) {
      String anchor = RoleSections.anchor("checklist", checklist.value().id());
      List<RoleView.Item> items = new ArrayList<>();
      for (Item item : checklist.value().items()) {
        items.add(
            new RoleView.Item(
                RoleSections.anchor(anchor, item.id()), html(item.text(), checklist.language())));
      }
      checklists.add(
          new RoleView.Checklist(
              anchor, plain(checklist.value().title(), checklist.language()), items));
    }
    return checklists;
  }

  private List<RoleView.Question> questions() {
    List<RoleView.Question> questions = new ArrayList<>();
    for (Localized<RoleText.Question> each : localized.items(RoleText::interviewQuestions)) {
      RoleText.Question question = each.value();
      Markdown answer = question.goodAnswer();
      questions.add(
          new RoleView.Question(
              RoleSections.anchor("interview", question.id()),
              html(question.question(), each.language()),
              answer == null ? null : html(answer, each.language()),
              skillLink(question.skill())));
    }
    return questions;
  }

  private @Nullable Link skillLink(@Nullable Sourced<String> id) {
    Term skill = id == null ? null : words.plan().catalog().skills().get(id.value());
    if (skill == null) {
      return null;
    }
    String name = words.plan().term(skill, words.language()).value().name();
    return new Link(name, words.skillUrl(skill.id()), false);
  }

  private List<RoleView.ExternalLink> links(RoleText text) {
    return text.links().stream()
        .map(link -> new RoleView.ExternalLink(plain(link.label(), main), link.url()))
        .toList();
  }

  // ---- codes and sources

  private String schemeName(String scheme) {
    return words.sayOr("scheme." + scheme, scheme);
  }

  private List<RoleView.Code> codes() {
    List<RoleView.Code> codes = new ArrayList<>();
    for (Role.Code code : role.codes()) {
      codes.add(
          new RoleView.Code(
              schemeName(code.scheme()),
              CodeSchemes.url(code.scheme()),
              code.value().value(),
              code.uri() == null
                  ? CodeSchemes.url(code.scheme(), code.value().value())
                  : code.uri(),
              words.firstPlain(code.label(), main),
              code.match().equals("exact") ? null : words.say("match." + code.match()),
              words.firstPlain(code.source(), main)));
    }
    return codes;
  }

  static List<RoleView.Source> sources(Words words, List<Source> sources, LanguageTag main) {
    return sources.stream()
        .map(
            source ->
                new RoleView.Source(
                    title(words, source, main),
                    source.url(),
                    source.date() == null ? null : words.formats().date(source.date()),
                    words.firstPlain(source.licence(), main)))
        .toList();
  }

  private static Text title(Words words, Source source, LanguageTag main) {
    Text title = words.firstPlain(source.title(), main);
    return title == null ? words.own("", main) : title;
  }

  // ---- countries

  private interface CountryValues {
    void add(List<RoleView.Fact> facts, Role.CountryFacts known);
  }

  private List<RoleView.Country> pay() {
    return countries(
        known -> known.salary() != null,
        (facts, known) -> {
          Role.Salary salary = known.salary();
          amount(facts, "salary.entry", salary, salary.entry());
          amount(facts, "salary.median", salary, salary.median());
          amount(facts, "salary.experienced", salary, salary.experienced());
        },
        CountryNotes::salary,
        known -> known.salary().source(),
        known -> known.salary().date());
  }

  private void amount(
      List<RoleView.Fact> facts, String key, Role.Salary salary, @Nullable BigDecimal amount) {
    if (amount != null) {
      facts.add(fact(key, perPeriod(salary, amount), null));
    }
  }

  private String perPeriod(Role.Salary salary, BigDecimal amount) {
    String money = words.formats().money(amount, salary.currency());
    return words.say("salary." + salary.period(), Map.of("amount", money));
  }

  private List<RoleView.Country> hours() {
    return countries(
        known -> known.hours() != null,
        (facts, known) -> {
          String range = range(known.hours());
          if (range != null) {
            facts.add(fact("hours.label", range, null));
          }
        },
        CountryNotes::hours,
        known -> known.hours().source(),
        known -> known.hours().date());
  }

  private @Nullable String range(Role.Hours hours) {
    BigDecimal min = hours.min();
    BigDecimal max = hours.max();
    if (min == null || max == null) {
      return null;
    }
    return min.compareTo(max) == 0
        ? words.say("hours.exact", Map.of("n", min))
        : words.say("hours.range", Map.of("min", min, "max", max));
  }

  private List<RoleView.Country> outlook() {
    return countries(
        known -> known.outlook() != null,
        (facts, known) -> {
          Role.Outlook outlook = known.outlook();
          String horizon = words.say("outlook.horizon", Map.of("years", outlook.horizonYears()));
          facts.add(
              new RoleView.Fact(
                  horizon, words.own(words.say("trend." + outlook.trend()), main), null));
        },
        CountryNotes::outlook,
        known -> known.outlook().source(),
        known -> known.outlook().date());
  }

  private List<RoleView.Country> schooling() {
    Set<String> codes = new TreeSet<>();
    role.texts().values().forEach(text -> codes.addAll(text.countries().keySet()));
    List<RoleView.Country> countries = new ArrayList<>();
    for (String code : codes) {
      Text note = countryNote(code, CountryNotes::education);
      if (note != null) {
        String name = words.formats().countryName(code);
        countries.add(new RoleView.Country(code, name, List.of(), note, null, null));
      }
    }
    return countries;
  }

  private List<RoleView.Country> countries(
      Function<Role.CountryFacts, Boolean> present,
      CountryValues values,
      Function<CountryNotes, @Nullable Markdown> note,
      Function<Role.CountryFacts, @Nullable Source> source,
      Function<Role.CountryFacts, @Nullable LocalDate> date) {
    List<RoleView.Country> countries = new ArrayList<>();
    role.countries()
        .forEach(
            (code, known) -> {
              if (present.apply(known)) {
                List<RoleView.Fact> facts = new ArrayList<>();
                values.add(facts, known);
                Source from = source.apply(known);
                LocalDate day = date.apply(known);
                countries.add(
                    new RoleView.Country(
                        code,
                        words.formats().countryName(code),
                        facts,
                        countryNote(code, note),
                        from == null || from.url() == null
                            ? null
                            : new RoleView.ExternalLink(title(words, from, main), from.url()),
                        day == null ? null : words.formats().date(day)));
              }
            });
    return countries;
  }

  private @Nullable Text countryNote(String code, Function<CountryNotes, @Nullable Markdown> note) {
    return blocks(
        text -> {
          CountryNotes notes = text.countries().get(code);
          return notes == null ? null : note.apply(notes);
        });
  }
}
