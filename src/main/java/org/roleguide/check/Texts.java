package org.roleguide.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roleguide.markdown.Markdown;
import org.roleguide.model.Item;
import org.roleguide.model.RoleText;

/** Every Markdown text of a role in one language. */
final class Texts {
  private final List<Markdown> texts = new ArrayList<>();

  private Texts() {}

  static List<Markdown> of(RoleText role) {
    Texts all = new Texts();
    all.add(role.description());
    all.add(role.education());
    all.add(role.reportsTo());
    all.add(role.supervises());
    all.add(role.substitute());
    all.add(role.careerNote());
    all.add(role.dayInTheLife());
    all.addItems(role.tasks());
    all.addItems(role.responsibilities());
    all.addItems(role.restrictions());
    all.addItems(role.environment());
    all.addItems(role.kpis());
    role.notToBeConfusedWith().forEach(confusion -> all.add(confusion.why()));
    role.entryRoutes().forEach(route -> all.add(route.text()));
    role.levels().forEach(level -> all.add(level.text()));
    role.checklists().forEach(checklist -> all.addItems(checklist.items()));
    for (RoleText.Question question : role.interviewQuestions()) {
      all.add(question.question());
      all.add(question.goodAnswer());
    }
    for (RoleText.CountryNotes notes : role.countries().values()) {
      all.add(notes.salary());
      all.add(notes.hours());
      all.add(notes.outlook());
      all.add(notes.education());
    }
    return all.texts;
  }

  private void add(@Nullable Markdown text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private void addItems(List<Item> items) {
    items.forEach(item -> add(item.text()));
  }
}
