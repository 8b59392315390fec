package org.roleguide.bake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.GuideCard;
import org.roleguide.bake.view.GuideView;
import org.roleguide.bake.view.RoleCard;
import org.roleguide.bake.view.RoleView;
import org.roleguide.diagnostic.Sourced;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Heading;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.Source;
import org.roleguide.plan.Localized;
import org.roleguide.plan.Variant;

/** Makes the views of guides and ordinary pages. */
final class GuideViews {
  private static final int WORDS_A_MINUTE = 200;
  private static final int DEEPEST_CONTENTS = 3;

  private final Words words;

  GuideViews(Words words) {
    this.words = words;
  }

  GuideView view(Guide guide, GuideText text) {
    LanguageTag main = text.language();
    String summary = text.summary();
    LocalDate date = inherited(guide, text, GuideText::date);
    LocalDate updated = inherited(guide, text, GuideText::updated);
    String author = inherited(guide, text, GuideText::author);
    return new GuideView(
        guide.id(),
        words.plain(new Localized<>(text.title().value(), main), main),
        summary == null ? null : words.plain(new Localized<>(summary, main), main),
        words.html(new Localized<>(text.body(), main), main),
        contents(text),
        minutes(text),
        date == null ? null : words.formats().date(date),
        date == null ? null : date.toString(),
        updated == null ? null : words.formats().date(updated),
        updated == null ? null : updated.toString(),
        author,
        inheritedList(guide, text, GuideText::audience).stream()
            .map(audience -> words.say("audience." + audience))
            .toList(),
        roles(guide, text, main),
        sources(guide, text));
  }

  private static List<GuideView.Heading> contents(GuideText text) {
    List<GuideView.Heading> contents = new ArrayList<>();
    for (Heading heading : text.body().headings()) {
      if (heading.level() <= DEEPEST_CONTENTS) {
        contents.add(
            new GuideView.Heading(Math.max(2, heading.level()), heading.id(), heading.text()));
      }
    }
    return contents;
  }

  private static int minutes(GuideText text) {
    return Math.max(1, Math.round((float) text.body().words() / WORDS_A_MINUTE));
  }

  private List<RoleCard> roles(Guide guide, GuideText text, LanguageTag main) {
    List<RoleCard> cards = new ArrayList<>();
    for (Sourced<String> id : inheritedList(guide, text, GuideText::roles)) {
      RoleCard card = words.roleCard(id.value(), main);
      if (card != null) {
        cards.add(card);
      }
    }
    return cards;
  }

  private List<RoleView.Source> sources(Guide guide, GuideText text) {
    List<Source> sources = inheritedList(guide, text, GuideText::sources);
    return RoleViews.sources(words, sources, text.language());
  }

  /** What a translation leaves out of its front matter is the source language's. */
  private static <T> @Nullable T inherited(
      Guide guide, GuideText text, Function<GuideText, @Nullable T> field) {
    T own = field.apply(text);
    GuideText source = guide.sourceText();
    return own == null && source != null ? field.apply(source) : own;
  }

  private static <T> List<T> inheritedList(
      Guide guide, GuideText text, Function<GuideText, List<T>> field) {
    List<T> own = field.apply(text);
    GuideText source = guide.sourceText();
    return own.isEmpty() && source != null ? field.apply(source) : own;
  }

  /** The card of a guide, or null when this language does not show it. */
  @Nullable GuideCard card(String id, LanguageTag main) {
    Guide guide = words.plan().catalog().guides().get(id);
    Variant variant = words.links().variant(ContentKind.GUIDE, id, words.language());
    if (guide == null || variant == null || words.isHidden(ContentKind.GUIDE, variant)) {
      return null;
    }
    GuideText text = guide.texts().get(variant.content());
    if (text == null) {
      return null;
    }
    LocalDate changed = changed(guide, text);
    String summary = text.summary();
    LanguageTag language = text.language();
    return new GuideCard(
        id,
        words.plain(new Localized<>(text.title().value(), language), main),
        words.settings().href(variant.path()),
        words.plain(new Localized<>(summary == null ? "" : summary, language), main),
        minutes(text),
        changed == null ? "" : words.formats().date(changed));
  }

  /** The date of the last change, or null. */
  static @Nullable LocalDate changed(Guide guide, GuideText text) {
    LocalDate updated = inherited(guide, text, GuideText::updated);
    return updated == null ? inherited(guide, text, GuideText::date) : updated;
  }
}
