package org.roleguide.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.text.Nearest;

/**
 * Turns the errors of one validation into findings for authors: each at its place, in words, one
 * per mistake. What only follows from another finding is left out.
 */
final class SchemaFindings {
  /** More than this of one file helps nobody, and a hostile file has any number. */
  private static final int MOST_ERRORS = 1000;

  private static final int MOST = 100;
  private static final int MOST_CHOICES = 12;
  private static final int LONGEST_HINT = 180;

  /** Rules on a single value; of those that a value breaks, the first of this list is reported. */
  private static final List<String> VALUE_RULES =
      List.of(
          "type",
          "enum",
          "const",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum",
          "multipleOf");

  private final JsonNode root;
  private final YamlNode tree;

  SchemaFindings(JsonNode root, YamlNode tree) {
    this.root = root;
    this.tree = tree;
  }

  List<Diagnostic> of(List<Error> errors) {
    List<FailedRule> failed = new ArrayList<>();
    Map<String, List<FailedRule>> choices = new LinkedHashMap<>();
    for (Error error : errors.subList(0, Math.min(errors.size(), MOST_ERRORS))) {
      FailedRule rule = FailedRule.of(error, root, tree);
      if (rule.branch() == null) {
        failed.add(rule);
      } else {
        choices.computeIfAbsent(rule.branch().choice(), c -> new ArrayList<>()).add(rule);
      }
    }
    Set<Diagnostic> findings = new TreeSet<>();
    for (List<FailedRule> choice : choices.values()) {
      List<FailedRule> meant = branchMeant(choice);
      if (meant.isEmpty()) {
        findings.add(noBranch(choice));
      } else {
        failed.addAll(meant);
      }
    }
    for (FailedRule rule : withoutConsequences(failed)) {
      findings.addAll(findings(rule));
    }
    return findings.stream().limit(MOST).toList();
  }

  /** The errors of the one branch that is not ruled out by the type of the value, if it is one. */
  private static List<FailedRule> branchMeant(List<FailedRule> choice) {
    Map<Integer, List<FailedRule>> branches = new LinkedHashMap<>();
    for (FailedRule rule : choice) {
      FailedRule.Branch branch = branchOf(rule);
      if (branch.index() >= 0) {
        branches.computeIfAbsent(branch.index(), i -> new ArrayList<>()).add(rule);
      }
    }
    List<List<FailedRule>> possible =
        branches.values().stream()
            .filter(branch -> branch.stream().noneMatch(SchemaFindings::isTypeOfChoice))
            .toList();
    return possible.size() == 1 ? possible.get(0) : List.of();
  }

  private static FailedRule.Branch branchOf(FailedRule rule) {
    if (rule.branch() == null) {
      throw new IllegalArgumentException("not in a branch: " + rule.path());
    }
    return rule.branch();
  }

  private static boolean isTypeOfChoice(FailedRule rule) {
    return rule.keyword().equals("type") && rule.path().size() == branchOf(rule).depth();
  }

  /** One finding for a value that fits no branch, or more than one, of an anyOf or oneOf. */
  private Diagnostic noBranch(List<FailedRule> choice) {
    FailedRule first = choice.get(0);
    List<Object> path = first.path().subList(0, branchOf(first).depth());
    YamlNode value = tree;
    for (Object step : path) {
      value =
          value instanceof YamlNode.Sequence sequence
              ? sequence.items().get((Integer) step)
              : ((YamlNode.Mapping) value).entries().get(step.toString()).value();
    }
    List<FailedRule> branches = choice.stream().filter(r -> branchOf(r).index() >= 0).toList();
    if (!branches.isEmpty() && branches.stream().allMatch(r -> r.keyword().equals("required"))) {
      List<String> keys = branches.stream().map(r -> String.valueOf(r.property())).toList();
      return Diagnostic.error(
          "missing-required",
          value.at(),
          Words.orQuoted(keys.stream().distinct().toList()) + " is missing" + in(path),
          "write at least one of them");
    }
    if (!branches.isEmpty() && branches.stream().allMatch(SchemaFindings::isTypeOfChoice)) {
      List<String> types =
          branches.stream().flatMap(r -> types(r.rule()).stream()).distinct().toList();
      return Diagnostic.error(
          "wrong-type",
          value.at(),
          "expected " + Words.or(types) + " for " + name(path) + ", found " + found(value),
          hint(first));
    }
    return Diagnostic.error(
        code(first, "bad-value"),
        value.at(),
        name(path) + " fits none of the forms that are allowed here",
        hint(first));
  }

  private List<FailedRule> withoutConsequences(List<FailedRule> failed) {
    Map<String, Integer> worst = new LinkedHashMap<>();
    Set<String> misspelled = new HashSet<>();
    for (FailedRule rule : failed) {
      int rank = VALUE_RULES.indexOf(rule.keyword());
      if (rank >= 0) {
        worst.merge(rule.pathKey(), rank, Math::min);
      }
      if (rule.keyword().equals("additionalProperties")) {
        nearestKeys(rule).stream().limit(1).forEach(key -> misspelled.add(rule.pathKey() + key));
      }
    }
    List<FailedRule> kept = new ArrayList<>();
    for (FailedRule rule : failed) {
      int rank = VALUE_RULES.indexOf(rule.keyword());
      Integer worstRank = worst.get(rule.pathKey());
      boolean isOutranked = worstRank != null && (rank < 0 ? worstRank == 0 : worstRank != rank);
      boolean isMisspelled =
          rule.keyword().equals("required")
              && misspelled.contains(rule.pathKey() + rule.property());
      if (!isOutranked && !isMisspelled) {
        kept.add(rule);
      }
    }
    return kept;
  }

  private List<Diagnostic> findings(FailedRule rule) {
    return switch (rule.keyword()) {
      case "additionalProperties", "unevaluatedProperties" -> List.of(unknownKey(rule));
      case "required" -> List.of(missing(rule, String.valueOf(rule.property())));
      case "dependencies" -> missingBeside(rule);
      case "propertyNames" -> List.of(badName(rule));
      case "type" -> List.of(wrongType(rule));
      case "uniqueItems" -> repeatedItems(rule);
      case "minItems", "maxItems", "minProperties", "maxProperties" -> List.of(badSize(rule));
      default -> List.of(badValue(rule));
    };
  }

  private Diagnostic unknownKey(FailedRule rule) {
    String key = String.valueOf(rule.property());
    List<String> nearest = nearestKeys(rule);
    List<String> valid = keys(rule.subschema());
    String hint;
    if (!nearest.isEmpty()) {
      hint = "did you mean \"" + nearest.get(0) + "\"?";
    } else if (valid.isEmpty()) {
      hint = "there are no keys here; write {}";
    } else {
      hint = valid.size() <= MOST_CHOICES ? "the keys are " + Words.and(valid) : null;
    }
    return Diagnostic.error(
        "unknown-key", keyAt(rule.value(), key), "unknown key " + Words.quoted(key), hint);
  }

  /** Keys that the unknown one may stand for: near to it, and not in the map yet. */
  private static List<String> nearestKeys(FailedRule rule) {
    List<String> free = new ArrayList<>(keys(rule.subschema()));
    if (rule.value() instanceof YamlNode.Mapping mapping) {
      free.removeAll(mapping.entries().keySet());
    }
    return Nearest.of(String.valueOf(rule.property()), free);
  }

  private static List<String> keys(JsonNode subschema) {
    List<String> keys = new ArrayList<>();
    subschema.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static SourceSpan keyAt(YamlNode value, String key) {
    if (value instanceof YamlNode.Mapping mapping) {
      YamlNode.Entry entry = mapping.entries().get(key);
      if (entry != null) {
        return entry.keyAt();
      }
    }
    return value.at();
  }

  private Diagnostic missing(FailedRule rule, String key) {
    JsonNode code = rule.subschema().path("x-diagnostic-required").path(key);
    return Diagnostic.error(
        code.isTextual() ? code.textValue() : "missing-required",
        rule.value().at(),
        Words.quoted(key) + " is missing" + in(rule.path()) + condition(rule),
        hintForMissing(rule, key));
  }

  /** The only value that the key may have, or else what it means. */
  private @Nullable String hintForMissing(FailedRule rule, String key) {
    JsonNode only = rule.subschema().path("properties").path(key).path("const");
    return only.isTextual() ? "write " + key + ": " + only.asText() : hintForKey(rule, key);
  }

  private List<Diagnostic> missingBeside(FailedRule rule) {
    String given = String.valueOf(rule.property());
    List<Diagnostic> findings = new ArrayList<>();
    for (JsonNode needed : rule.rule().path(given)) {
      if (!rule.instance().has(needed.asText())) {
        findings.add(
            Diagnostic.error(
                "missing-required",
                rule.value().at(),
                Words.quoted(needed.asText())
                    + " is missing"
                    + in(rule.path())
                    + ", \""
                    + given
                    + "\" needs it",
                hintForKey(rule, needed.asText())));
      }
    }
    return findings;
  }

  private static String condition(FailedRule rule) {
    return rule.dependsOn() == null ? "" : ", \"" + rule.dependsOn() + "\" needs it";
  }

  private @Nullable String hintForKey(FailedRule rule, String key) {
    for (JsonNode subschema : rule.subschemas()) {
      JsonNode property = subschema.path("properties").path(key);
      if (property.isObject()) {
        List<JsonNode> chain = new ArrayList<>();
        FailedRule.follow(root, property, chain);
        for (JsonNode described : chain) {
          String hint = hint(described.path("description").asText(""));
          if (hint != null) {
            return hint;
          }
        }
      }
    }
    return null;
  }

  private Diagnostic badName(FailedRule rule) {
    String key = String.valueOf(rule.property());
    FailedRule name = rule.onName(root);
    return Diagnostic.error(
        code(name, "bad-value"),
        keyAt(rule.value(), key),
        notValid(name, key, "a key of " + name(rule.path())),
        hint(name));
  }

  private Diagnostic wrongType(FailedRule rule) {
    List<String> types = types(rule.rule());
    return Diagnostic.error(
        "wrong-type",
        rule.value().at(),
        "expected "
            + Words.or(types)
            + " for "
            + name(rule.path())
            + ", found "
            + found(rule.value()),
        hintForType(rule));
  }

  private @Nullable String hintForType(FailedRule rule) {
    if (rule.value() instanceof YamlNode.Scalar scalar) {
      if (scalar.kind() == YamlNode.Kind.NULL) {
        return rule.path().isEmpty() ? null : "write the value, or leave it out altogether";
      }
      if (rule.rule().asText("").equals("string")) {
        return "put it in quotes: \"" + Words.shortened(scalar.text()) + "\"";
      }
    }
    if (rule.rule().asText("").equals("string")
        && rule.value() instanceof YamlNode.Sequence list
        && list.items().size() == 1
        && list.items().get(0) instanceof YamlNode.Scalar only) {
      return "write it without brackets and \"- \": " + Words.shortened(only.text());
    }
    return switch (rule.rule().asText("")) {
      case "array" -> "write each item on a line of its own that begins with \"- \"";
      case "object" -> {
        List<String> keys = keys(rule.subschema());
        yield keys.isEmpty() || keys.size() > MOST_CHOICES
            ? "write \"key: value\" lines"
            : "write \"key: value\" lines; the keys are " + Words.and(keys);
      }
      case "integer", "number" -> "write the number without quotes, spaces and units";
      case "boolean" -> "write true or false, without quotes";
      default -> hint(rule);
    };
  }

  private static List<String> types(JsonNode type) {
    List<String> words = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(one -> words.addAll(types(one)));
      return words;
    }
    words.add(
        switch (type.asText()) {
          case "string" -> "text";
          case "array" -> "a list";
          case "object" -> "a map";
          case "integer" -> "a whole number";
          case "number" -> "a number";
          case "boolean" -> "true or false";
          case "null" -> "nothing";
          default -> type.asText();
        });
    return words;
  }

  private static String found(YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return switch (scalar.kind()) {
        case STRING -> "text";
        case INTEGER -> "a number";
        case NUMBER -> "a decimal number";
        case BOOLEAN -> "the value " + scalar.text();
        case NULL -> "nothing";
      };
    }
    return value instanceof YamlNode.Sequence ? "a list" : "a map";
  }

  private List<Diagnostic> repeatedItems(FailedRule rule) {
    List<Diagnostic> findings = new ArrayList<>();
    Map<JsonNode, Integer> seen = new LinkedHashMap<>();
    List<YamlNode> items = ((YamlNode.Sequence) rule.value()).items();
    for (int i = 0; i < items.size(); i++) {
      Integer first = seen.putIfAbsent(rule.instance().get(i), i);
      if (first != null) {
        String shown =
            items.get(i) instanceof YamlNode.Scalar s ? ", " + Words.quoted(s.text()) : "";
        findings.add(
            Diagnostic.error(
                code(rule, "duplicate-item"),
                items.get(i).at(),
                "item "
                    + (i + 1)
                    + " of "
                    + name(rule.path())
                    + " repeats item "
                    + (first + 1)
                    + shown,
                "remove one of the two"));
      }
    }
    return findings;
  }

  private Diagnostic badSize(FailedRule rule) {
    boolean isList = rule.keyword().endsWith("Items");
    int size = rule.instance().size();
    long limit = rule.rule().asLong();
    String message =
        size == 0
            ? name(rule.path()) + " is empty"
            : name(rule.path())
                + " has "
                + (isList ? Words.count(size, "item", "items") : Words.count(size, "key", "keys"))
                + ", at "
                + (rule.keyword().startsWith("min") ? "least " : "most ")
                + limit;
    return Diagnostic.error(
        code(rule, "bad-size"),
        rule.value().at(),
        message,
        size == 0 && !rule.path().isEmpty()
            ? "leave it out until there is something to say"
            : null);
  }

  private Diagnostic badValue(FailedRule rule) {
    String text = rule.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    String name = name(rule.path());
    int length = text.codePointCount(0, text.length());
    String limit = rule.rule().asText("");
    String message =
        switch (rule.keyword()) {
          case "enum" -> Words.quoted(text) + " is not allowed for " + name;
          case "const" -> name + " must be " + Words.quoted(limit) + given(rule);
          case "minLength" ->
              length == 0
                  ? name + " is empty"
                  : name
                      + " has "
                      + Words.count(length, "character", "characters")
                      + ", at least "
                      + limit;
          case "maxLength" -> name + " has " + length + " characters, at most " + limit;
          case "minimum" -> name + " is " + Words.shortened(text) + ", at least " + limit;
          case "maximum" -> name + " is " + Words.shortened(text) + ", at most " + limit;
          case "exclusiveMinimum" ->
              name + " is " + Words.shortened(text) + ", it must be more than " + limit;
          case "exclusiveMaximum" ->
              name + " is " + Words.shortened(text) + ", it must be less than " + limit;
          case "format" ->
              rule.rule().asText("").equals("date")
                  ? Words.quoted(text) + " is not a day of the calendar"
                  : notValid(rule, text, name);
          case "pattern" -> notValid(rule, text, name);
          default -> name + " is not allowed here as it is";
        };
    String code = rule.keyword().equals("maxLength") ? "too-long" : "bad-value";
    return Diagnostic.error(
        code(rule, code),
        rule.value().at(),
        message,
        rule.keyword().equals("enum") ? hintForChoice(rule, text) : hint(rule));
  }

  private static String given(FailedRule rule) {
    return rule.dependsOn() == null ? "" : " when \"" + rule.dependsOn() + "\" is given";
  }

  private static String notValid(FailedRule rule, String text, String name) {
    return rule.innerText("title")
        .map(title -> Words.quoted(text) + " is not a valid " + inSentence(title))
        .orElse(Words.quoted(text) + " is not valid for " + name);
  }

  /** A title without its capital, unless it begins with an abbreviation. */
  private static String inSentence(String title) {
    boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return isWord ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  private @Nullable String hintForChoice(FailedRule rule, String text) {
    List<String> choices = new ArrayList<>();
    rule.rule().forEach(choice -> choices.add(choice.asText()));
    List<String> nearest = Nearest.of(text, choices);
    if (!nearest.isEmpty()) {
      return "did you mean \"" + nearest.get(0) + "\"?";
    }
    return choices.size() <= MOST_CHOICES ? "use " + Words.orQuoted(choices) : null;
  }

  private static String code(FailedRule rule, String usual) {
    return rule.outerAnnotation("x-diagnostic").map(JsonNode::asText).orElse(usual);
  }

  private static @Nullable String hint(FailedRule rule) {
    String hint = hint(rule.innerText("description").orElse(""));
    JsonNode example = rule.subschema().path("examples").path(0);
    return hint != null || example.isMissingNode() ? hint : "Example: " + example.asText();
  }

  /** What a description says if it is short, or else the example at its end. */
  private static @Nullable String hint(String description) {
    if (description.isEmpty() || description.length() <= LONGEST_HINT) {
      return description.isEmpty() ? null : description;
    }
    int example = description.indexOf("Example");
    return example >= 0 && description.length() - example <= LONGEST_HINT
        ? description.substring(example)
        : null;
  }

  /** How a sentence calls the value at a path. */
  private static String name(List<Object> path) {
    if (path.isEmpty()) {
      return "the file";
    }
    Object last = path.get(path.size() - 1);
    return last instanceof Integer index
        ? "item " + (index + 1) + " of " + name(path.subList(0, path.size() - 1))
        : Words.quoted(last.toString());
  }

  private static String in(List<Object> path) {
    return path.isEmpty() ? "" : " in " + name(path);
  }
}
