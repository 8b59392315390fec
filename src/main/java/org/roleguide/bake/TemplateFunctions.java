package org.roleguide.bake;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a template, in the language of its page.
 *
 * <ul>
 *   <li>{@code msg("key", {"n": 3})}: words of the interface
 *   <li>{@code date("2026-11-21")}: a date in full
 *   <li>{@code number(35000)}: a number with the language's separators
 *   <li>{@code collate(list)}, {@code collate(list, "title")}: a list in the order of the alphabet,
 *       by its texts or by a field
 *   <li>{@code link("role:payroll-clerk#tasks")}: the address of content in the page's language
 *   <li>{@code nb(title)}: a title in which the ending of a pair form, such as the {@code /-in} of
 *       German, stays in one piece
 *   <li>{@code words("search.")}: all words of the interface whose keys begin so, as JSON for
 *       scripts
 * </ul>
 */
final class TemplateFunctions {
  private static final Pattern ENDING = Pattern.compile("/-\\p{L}+");

  private final Words words;

  private TemplateFunctions(Words words) {
    this.words = words;
  }

  /** The functions by name. */
  static Map<String, Object> of(Words words) {
    TemplateFunctions functions = new TemplateFunctions(words);
    TemplateMethodModelEx msg = functions::msg;
    TemplateMethodModelEx date = functions::date;
    TemplateMethodModelEx number = functions::number;
    TemplateMethodModelEx collate = functions::collate;
    TemplateMethodModelEx link = functions::link;
    TemplateMethodModelEx nb = TemplateFunctions::nb;
    TemplateMethodModelEx script = functions::words;
    return Map.of(
        "msg", msg, "date", date, "number", number, "collate", collate, "link", link, "nb", nb,
        "words", script);
  }

  private String msg(List<?> arguments) throws TemplateModelException {
    String key = text(arguments, 0, "msg expects a key, such as msg(\"menu.home\")");
    Map<String, Object> named =
        arguments.size() > 1 && arguments.get(1) instanceof TemplateHashModelEx hash
            ? named(hash)
            : Map.of();
    try {
      return words.say(key, named);
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(e.getMessage());
    }
  }

  private String date(List<?> arguments) throws TemplateModelException {
    String expected = "date expects an ISO date, such as date(\"2026-11-21\")";
    try {
      return words.formats().date(LocalDate.parse(text(arguments, 0, expected)));
    } catch (DateTimeException e) {
      throw new TemplateModelException(expected);
    }
  }

  private String number(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateNumberModel number)) {
      throw new TemplateModelException("number expects a number, such as number(35000)");
    }
    return words.formats().number(number.getAsNumber());
  }

  private List<TemplateModel> collate(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateSequenceModel list)) {
      throw new TemplateModelException(
          "collate expects a list, and the name of a field when the list is not of texts");
    }
    String field = arguments.size() > 1 ? text(arguments, 1, "the field is not a text") : null;
    record Entry(TemplateModel model, String text, String place) {}
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = String.format(Locale.ROOT, "%09d", i);
      entries.add(new Entry(list.get(i), sortText(list.get(i), field), place));
    }
    return words.collation().sort(entries, Entry::text, Entry::place).stream()
        .map(Entry::model)
        .toList();
  }

  private static String sortText(TemplateModel model, @Nullable String field)
      throws TemplateModelException {
    TemplateModel value = model;
    if (field != null) {
      value = model instanceof TemplateHashModel hash ? hash.get(field) : null;
    }
    if (value instanceof TemplateHashModel text && !(value instanceof TemplateScalarModel)) {
      value = text.get("value");
    }
    if (value instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new TemplateModelException("collate found an entry that is not a text");
  }

  private String link(List<?> arguments) throws TemplateModelException {
    String reference = text(arguments, 0, "link expects a reference, such as role:payroll-clerk");
    String path = words.links().path(reference, words.settings().chain(words.language()));
    if (path == null) {
      throw new TemplateModelException("nothing of the site is \"" + reference + "\"");
    }
    return words.settings().href(path);
  }

  /** Markup stays as it is. */
  private static Object nb(List<?> arguments) throws TemplateModelException {
    if (arguments.isEmpty()) {
      throw new TemplateModelException("nb expects a title, such as nb(page.title)");
    }
    Object title = arguments.get(0);
    if (title instanceof TemplateScalarModel text && text.getAsString().contains("/-")) {
      String html = PageFormat.INSTANCE.escapePlainText(text.getAsString());
      return Words.markup(ENDING.matcher(html).replaceAll("<span class=\"nb\">$0</span>"));
    }
    return title;
  }

  private Object words(List<?> arguments) throws TemplateModelException {
    List<String> prefixes = new ArrayList<>();
    do {
      prefixes.add(
          text(
              arguments, prefixes.size(), "words expects beginnings of keys, such as \"search.\""));
    } while (prefixes.size() < arguments.size());
    return words.scriptWords(prefixes);
  }

  private static String text(List<?> arguments, int index, String expected)
      throws TemplateModelException {
    if (arguments.size() > index && arguments.get(index) instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException(expected);
  }

  private static Map<String, Object> named(TemplateHashModelEx hash) throws TemplateModelException {
    Map<String, Object> named = new HashMap<>();
    TemplateModelIterator keys = hash.keys().iterator();
    while (keys.hasNext()) {
      String name = ((TemplateScalarModel) keys.next()).getAsString();
      TemplateModel value = hash.get(name);
      if (value instanceof TemplateNumberModel number) {
        named.put(name, number.getAsNumber());
      } else if (value instanceof TemplateScalarModel text) {
        named.put(name, text.getAsString());
      }
    }
    return named;
  }
}
