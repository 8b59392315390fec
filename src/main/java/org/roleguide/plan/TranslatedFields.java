package org.roleguide.plan;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.Identified;
import org.roleguide.model.RoleText;

/**
 * How much of a role's text is translated, counted in fields: a text is one, and so is each item of
 * a list.
 *
 * @param translated fields of the source that the translation has, too
 * @param all fields of the source
 */
public record TranslatedFields(int translated, int all) {
  private static final List<Function<RoleText, @Nullable Object>> TEXTS =
      List.of(
          RoleText::summary,
          RoleText::description,
          RoleText::education,
          RoleText::reportsTo,
          RoleText::supervises,
          RoleText::substitute,
          RoleText::careerNote,
          RoleText::dayInTheLife);

  private static final List<Function<RoleText, List<? extends Identified>>> LISTS =
      List.of(
          RoleText::notToBeConfusedWith,
          RoleText::tasks,
          RoleText::responsibilities,
          RoleText::entryRoutes,
          RoleText::restrictions,
          RoleText::environment,
          RoleText::kpis,
          RoleText::levels,
          RoleText::checklists,
          RoleText::interviewQuestions);

  /** Compares a translation with its source. */
  static TranslatedFields of(RoleText source, RoleText translation) {
    int translated = 1;
    int all = 1;
    for (Function<RoleText, @Nullable Object> text : TEXTS) {
      if (text.apply(source) != null) {
        all++;
        translated += text.apply(translation) == null ? 0 : 1;
      }
    }
    for (Function<RoleText, List<? extends Identified>> list : LISTS) {
      List<? extends Identified> items = list.apply(source);
      for (int i = 0; i < items.size(); i++) {
        all++;
        translated += has(list.apply(translation), items.get(i).id(), i) ? 1 : 0;
      }
    }
    return new TranslatedFields(translated, all);
  }

  private static boolean has(List<? extends Identified> items, String id, int index) {
    return LocalizedRole.find(items, id, index) != null;
  }

  /** Whether something of the source is missing. */
  public boolean isPartial() {
    return translated < all;
  }
}
