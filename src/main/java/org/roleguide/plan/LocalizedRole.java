package org.roleguide.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;
import org.roleguide.model.Identified;
import org.roleguide.model.Role;
import org.roleguide.model.RoleText;

/**
 * A role as one language shows it: every field in that language, or in the first of its fallbacks
 * that has it.
 */
public final class LocalizedRole {
  private final Role role;
  private final LanguageTag language;
  private final List<RoleText> texts;
  private final RoleText order;

  /**
   * A role in a language.
   *
   * @param texts the texts to look in, first choice first, at least one
   */
  LocalizedRole(Role role, LanguageTag language, List<RoleText> texts) {
    this.role = role;
    this.language = language;
    this.texts = List.copyOf(texts);
    RoleText source = role.sourceText();
    this.order = source == null ? texts.get(0) : source;
  }

  /** The role in a language, or null when no text in its chain exists. */
  static @Nullable LocalizedRole of(Role role, LanguageTag language, List<LanguageTag> chain) {
    List<RoleText> texts = new ArrayList<>();
    for (LanguageTag each : chain) {
      RoleText text = role.texts().get(each);
      if (text != null) {
        texts.add(text);
      }
    }
    RoleText source = role.sourceText();
    if (source != null && !chain.contains(source.language())) {
      texts.add(source);
    }
    return texts.isEmpty() ? null : new LocalizedRole(role, language, texts);
  }

  public Role role() {
    return role;
  }

  /** The language that was asked for. */
  public LanguageTag language() {
    return language;
  }

  /** The text that gives the title. */
  public RoleText main() {
    return texts.get(0);
  }

  /** The language of the title, and of everything that is translated into it. */
  public LanguageTag contentLanguage() {
    return main().language();
  }

  public Localized<String> title() {
    return new Localized<>(main().title().value(), contentLanguage());
  }

  public Localized<String> summary() {
    Localized<String> summary = first(t -> t.summary().isEmpty() ? null : t.summary());
    return summary == null ? new Localized<>("", contentLanguage()) : summary;
  }

  /** A field in the first language that has it, or null. */
  public <T> @Nullable Localized<T> first(Function<RoleText, @Nullable T> field) {
    for (RoleText text : texts) {
      T value = field.apply(text);
      if (value != null) {
        return new Localized<>(value, text.language());
      }
    }
    return null;
  }

  /**
   * The items of a list in the order of the source language, each in the first language that has
   * it.
   */
  public <T extends Identified> List<Localized<T>> items(Function<RoleText, List<T>> list) {
    List<T> ordered = list.apply(order);
    List<Localized<T>> items = new ArrayList<>(ordered.size());
    for (int i = 0; i < ordered.size(); i++) {
      items.add(item(ordered.get(i), i, list));
    }
    return items;
  }

  /** Whether {@link #items} gives any. */
  public <T extends Identified> boolean hasItems(Function<RoleText, List<T>> list) {
    return !list.apply(order).isEmpty();
  }

  private <T extends Identified> Localized<T> item(
      T original, int index, Function<RoleText, List<T>> list) {
    for (RoleText text : texts) {
      T found = find(list.apply(text), original.id(), index);
      if (found != null) {
        return new Localized<>(found, text.language());
      }
    }
    return new Localized<>(original, order.language());
  }

  /** The item with an id; most translations have it at the same index. */
  static <T extends Identified> @Nullable T find(List<T> items, String id, int index) {
    if (index < items.size() && items.get(index).id().equals(id)) {
      return items.get(index);
    }
    for (T item : items) {
      if (item.id().equals(id)) {
        return item;
      }
    }
    return null;
  }

  /** How many fields the source language has, and how many of them this language has. */
  public TranslatedFields fields() {
    return TranslatedFields.of(order, main());
  }
}
