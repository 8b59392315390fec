package org.roleguide.bake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.GuideCard;
import org.roleguide.bake.view.ListViews;
import org.roleguide.bake.view.RoleCard;
import org.roleguide.bake.view.Text;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.Collation;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Role;
import org.roleguide.model.Status;
import org.roleguide.model.Term;
import org.roleguide.plan.Localized;
import org.roleguide.plan.LocalizedRole;
import org.roleguide.plan.Variant;
import org.roleguide.text.Slug;

/** Makes the views of pages that are lists. One language's lists are made once. Thread-safe. */
final class ListPages {
  private static final int ROLES_A_FAMILY_AT_HOME = 12;
  private static final int GUIDES_AT_HOME = 6;

  private final Words words;
  private final GuideViews guideViews;
  private final LanguageTag language;
  private @Nullable List<RoleCard> sortedRoles;
  private @Nullable Map<String, List<Need>> needs;

  /** A role that needs a skill. */
  private record Need(RoleCard card, Role.SkillNeed need) {}

  ListPages(Words words, GuideViews guideViews) {
    this.words = words;
    this.guideViews = guideViews;
    this.language = words.language();
  }

  static String familyAnchor(String id) {
    return "family-" + id;
  }

  private static String title(RoleCard card) {
    return String.valueOf(card.title().value());
  }

  /** Published roles that this language shows, by the alphabet. */
  private synchronized List<RoleCard> roles() {
    if (sortedRoles == null) {
      List<RoleCard> cards = new ArrayList<>();
      for (Role role : words.plan().catalog().roles().values()) {
        RoleCard card = words.roleCard(role.id(), language);
        if (card != null && role.status() != Status.DEPRECATED) {
          cards.add(card);
        }
      }
      sortedRoles = words.collation().sort(cards, ListPages::title, RoleCard::id);
    }
    return sortedRoles;
  }

  ListViews.Home home() {
    List<GuideCard> guides = guides();
    return new ListViews.Home(
        families(ROLES_A_FAMILY_AT_HOME),
        guides.subList(0, Math.min(GUIDES_AT_HOME, guides.size())),
        roles().size(),
        guides.size());
  }

  private List<ListViews.Family> families(int limit) {
    Map<String, List<RoleCard>> byFamily = new HashMap<>();
    for (RoleCard card : roles()) {
      String family = words.plan().catalog().roles().get(card.id()).family().value();
      List<RoleCard> cards = byFamily.computeIfAbsent(family, f -> new ArrayList<>());
      if (cards.size() < limit) {
        cards.add(card);
      }
    }
    List<ListViews.Family> families = new ArrayList<>();
    for (Term family : words.plan().catalog().families()) {
      List<RoleCard> cards = byFamily.get(family.id());
      if (cards != null) {
        families.add(
            new ListViews.Family(
                family.id(),
                familyAnchor(family.id()),
                words.termName(family, language),
                words.termDescription(family, language),
                cards));
      }
    }
    return families;
  }

  ListViews.Roles roleList() {
    List<RoleCard> entries = new ArrayList<>();
    for (RoleCard card : roles()) {
      entries.add(card);
      LocalizedRole role = words.role(card.id());
      if (role != null && role.contentLanguage().equals(language)) {
        for (Sourced<String> title : role.main().alternativeTitles()) {
          entries.add(
              new RoleCard(
                  card.id(),
                  card.title(),
                  card.url(),
                  card.summary(),
                  card.family(),
                  title.value()));
        }
      }
    }
    List<ListViews.Letter> letters = new ArrayList<>();
    for (Collation.Letter<RoleCard> letter :
        words.collation().letters(entries, ListPages::entry, RoleCard::id)) {
      letters.add(
          new ListViews.Letter("letter-" + (letters.size() + 1), letter.label(), letter.values()));
    }
    return new ListViews.Roles(letters, families(Integer.MAX_VALUE), roles().size());
  }

  private static String entry(RoleCard card) {
    String matched = card.matched();
    return matched == null ? title(card) : matched;
  }

  ListViews.Guides guideList() {
    return new ListViews.Guides(guides());
  }

  /** Newest first, then by the alphabet. */
  private List<GuideCard> guides() {
    record Dated(GuideCard card, LocalDate date) {}
    List<Dated> dated = new ArrayList<>();
    for (Guide guide : words.plan().catalog().guides().values()) {
      GuideCard card = guideViews.card(guide.id(), language);
      GuideText text = guide.texts().getOrDefault(language, guide.sourceText());
      if (card != null) {
        LocalDate changed = text == null ? null : GuideViews.changed(guide, text);
        dated.add(new Dated(card, changed == null ? LocalDate.EPOCH : changed));
      }
    }
    List<Dated> sorted =
        new ArrayList<>(
            words
                .collation()
                .sort(dated, d -> String.valueOf(d.card.title().value()), d -> d.card.id()));
    sorted.sort(Comparator.comparing(Dated::date).reversed());
    return sorted.stream().map(Dated::card).toList();
  }

  ListViews.Skills skillList() {
    Map<String, List<ListViews.SkillCard>> byKind = new HashMap<>();
    int count = 0;
    for (Term skill : words.plan().catalog().skills().values()) {
      Variant variant = words.links().variant(ContentKind.SKILL, skill.id(), language);
      if (variant != null && words.isHidden(ContentKind.SKILL, variant)) {
        continue;
      }
      count++;
      String kind = skill.kind() == null ? "skill" : skill.kind();
      byKind
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .add(
              new ListViews.SkillCard(
                  skill.id(),
                  words.termName(skill, language),
                  words.skillUrl(skill.id()),
                  needs().getOrDefault(skill.id(), List.of()).size()));
    }
    List<ListViews.SkillGroup> groups = new ArrayList<>();
    for (String kind : List.of("skill", "knowledge", "attitude")) {
      List<ListViews.SkillCard> cards = byKind.get(kind);
      if (cards != null) {
        groups.add(
            new ListViews.SkillGroup(
                "kind-" + Slug.of(kind),
                words.say("kinds." + kind.toLowerCase(Locale.ROOT)),
                words
                    .collation()
                    .sort(
                        cards,
                        card -> String.valueOf(card.name().value()),
                        ListViews.SkillCard::id)));
      }
    }
    return new ListViews.Skills(groups, count);
  }

  /** The roles that need each skill, by the alphabet. */
  private synchronized Map<String, List<Need>> needs() {
    if (needs == null) {
      Map<String, List<Need>> bySkill = new HashMap<>();
      for (RoleCard card : roles()) {
        for (Role.SkillNeed need : words.plan().catalog().roles().get(card.id()).skills()) {
          bySkill
              .computeIfAbsent(need.skill().value(), s -> new ArrayList<>())
              .add(new Need(card, need));
        }
      }
      needs = bySkill;
    }
    return needs;
  }

  ListViews.Skill skill(Term skill, LanguageTag main) {
    List<Text> alternatives = new ArrayList<>();
    Localized<Term.TermText> text = words.term(skill);
    for (String name : text.value().alternativeNames()) {
      alternatives.add(words.plain(new Localized<>(name, text.language()), main));
    }
    return new ListViews.Skill(
        skill.id(),
        words.termName(skill, main),
        words.termDescription(skill, main),
        RoleViews.kindName(words, skill),
        alternatives,
        needs(skill, true, main),
        needs(skill, false, main),
        skill.uri());
  }

  private List<ListViews.Need> needs(Term skill, boolean essential, LanguageTag main) {
    List<ListViews.Need> result = new ArrayList<>();
    for (Need need : needs().getOrDefault(skill.id(), List.of())) {
      RoleCard card = words.roleCard(need.card().id(), main);
      if (need.need().essential() == essential && card != null) {
        Role.SkillLevel level = need.need().level();
        result.add(
            new ListViews.Need(
                card, RoleViews.levelName(words, level), level == null ? 0 : level.steps()));
      }
    }
    return result;
  }
}
