package org.roleguide.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a schema, as far as they can be told to hold at a glance. A value for which they
 * hold breaks no rule of the schema; of any other nothing is known, and the validator must look.
 *
 * <p>The validator needs a second tree and makes a path for each rule of each value: 29 µs of CPU
 * time for the text of a role, where this needs 7. Immutable once made.
 */
final class SureRules {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "definitions",
          "x-diagnostic",
          "x-diagnostic-required");

  private static final String[] NONE = {};

  /** Whether there are rules that only the validator knows. */
  private boolean isUnsure;

  private String type = "";
  private final Map<String, SureRules> properties = new HashMap<>();
  private String[] required = NONE;
  private boolean isOpen = true;
  private @Nullable SureRules additional;
  private @Nullable SureRules names;
  private @Nullable SureRules items;
  private int minProperties;
  private int minItems;
  private int maxItems = Integer.MAX_VALUE;
  private int minLength;
  private int maxLength = Integer.MAX_VALUE;
  private boolean isUnique;
  private boolean isDate;
  private long minimum = Long.MIN_VALUE;
  private long maximum = Long.MAX_VALUE;

  /** Keys whose presence brings rules for the validator. */
  private String[] bringers = NONE;

  /** One of these must hold, if there are any. */
  private final List<SureRules> branches = new ArrayList<>();

  private @Nullable Set<String> choices;
  private @Nullable Predicate<String> pattern;

  private SureRules() {}

  /**
   * The rules of a schema of draft 7.
   *
   * @param patterns makes what finds a regular expression in a text
   */
  static SureRules of(JsonNode root, Patterns patterns) {
    return new Compiler(root, patterns).rules(root);
  }

  /** Makes what finds a regular expression in a text. */
  interface Patterns {
    Predicate<String> find(String regex);
  }

  /** Whether a value surely breaks no rule. */
  boolean hold(YamlNode node) {
    if (isUnsure || !branches.isEmpty() && branches.stream().noneMatch(b -> b.hold(node))) {
      return false;
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return holdForScalar(scalar);
    }
    if (choices != null) {
      return false;
    }
    return node instanceof YamlNode.Mapping mapping
        ? isType("object") && holdForEntries(mapping.entries())
        : isType("array") && holdForItems(((YamlNode.Sequence) node).items());
  }

  private boolean isType(String actual) {
    return type.isEmpty() || type.equals(actual);
  }

  private boolean holdForEntries(Map<String, YamlNode.Entry> entries) {
    if (entries.size() < minProperties) {
      return false;
    }
    for (String key : required) {
      if (!entries.containsKey(key)) {
        return false;
      }
    }
    for (String key : bringers) {
      if (entries.containsKey(key)) {
        return false;
      }
    }
    for (Map.Entry<String, YamlNode.Entry> entry : entries.entrySet()) {
      if (names != null && (names.isUnsure || !names.holdForText(entry.getKey()))) {
        return false;
      }
      SureRules rules = properties.get(entry.getKey());
      if (rules == null) {
        rules = additional;
      }
      if (rules == null ? !isOpen : !rules.hold(entry.getValue().value())) {
        return false;
      }
    }
    return true;
  }

  private boolean holdForItems(List<YamlNode> list) {
    if (list.size() < minItems || list.size() > maxItems) {
      return false;
    }
    if (items != null) {
      for (YamlNode item : list) {
        if (!items.hold(item)) {
          return false;
        }
      }
    }
    return !isUnique || list.size() < 2 || areDifferentTexts(list);
  }

  private static boolean areDifferentTexts(List<YamlNode> list) {
    Set<String> texts = new HashSet<>();
    for (YamlNode item : list) {
      if (!(item instanceof YamlNode.Scalar scalar)
          || scalar.kind() != YamlNode.Kind.STRING
          || !texts.add(scalar.text())) {
        return false;
      }
    }
    return true;
  }

  private boolean holdForScalar(YamlNode.Scalar scalar) {
    return switch (scalar.kind()) {
      case STRING -> holdForText(scalar.text());
      case BOOLEAN -> isType("boolean") && choices == null;
      case INTEGER -> holdForInteger(scalar.text());
      case NUMBER -> false;
      case NULL -> false;
    };
  }

  private boolean holdForInteger(String text) {
    // Whole numbers of more digits are floating to the validator.
    if (text.length() > 18 || choices != null || !isType("integer") && !type.equals("number")) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= minimum && number <= maximum;
  }

  private boolean holdForText(String text) {
    // Lengths count code points, of which there are no more than UTF-16 units.
    return isType("string")
        && text.length() <= maxLength
        && (minLength <= 1
            ? text.length() >= minLength
            : text.codePointCount(0, text.length()) >= minLength)
        && (choices == null || choices.contains(text))
        && (pattern == null || pattern.test(text))
        && (!isDate || isSurelyDate(text));
  }

  /** Whether a text is a day of these centuries that every month has, such as 2026-01-28. */
  private static boolean isSurelyDate(String text) {
    if (text.length() != 10 || text.charAt(0) != '1' && text.charAt(0) != '2') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    int month = 10 * (text.charAt(5) - '0') + text.charAt(6) - '0';
    int day = 10 * (text.charAt(8) - '0') + text.charAt(9) - '0';
    return month >= 1 && month <= 12 && day >= 1 && day <= 28;
  }

  /** Makes each subschema into rules once, also those that refer to themselves. */
  private static final class Compiler {
    private final JsonNode root;
    private final Patterns patterns;
    private final Map<JsonNode, SureRules> made = new IdentityHashMap<>();

    Compiler(JsonNode root, Patterns patterns) {
      this.root = root;
      this.patterns = patterns;
    }

    SureRules rules(JsonNode schema) {
      // spec: draft 7, 8.3: what stands beside $ref is ignored
      List<JsonNode> chain = new ArrayList<>();
      FailedRule.follow(root, schema, chain);
      JsonNode subschema = chain.get(chain.size() - 1);
      SureRules known = made.get(subschema);
      if (known != null) {
        return known;
      }
      SureRules rules = new SureRules();
      made.put(subschema, rules);
      rules.isUnsure = !subschema.isObject() || subschema.has("$ref");
      for (Map.Entry<String, JsonNode> keyword : subschema.properties()) {
        if (!add(rules, keyword.getKey(), keyword.getValue())) {
          rules.isUnsure = true;
        }
      }
      return rules;
    }

    /** Adds the rule of a keyword, unless it is for the validator. */
    private boolean add(SureRules rules, String keyword, JsonNode value) {
      switch (keyword) {
        case "type" -> {
          rules.type = value.asText();
          return value.isTextual();
        }
        case "properties" -> {
          for (Map.Entry<String, JsonNode> property : value.properties()) {
            rules.properties.put(property.getKey(), rules(property.getValue()));
          }
        }
        case "required" -> rules.required = texts(value).toArray(NONE);
        case "additionalProperties" -> {
          rules.isOpen = value.isBoolean() && value.booleanValue();
          rules.additional = value.isObject() ? rules(value) : null;
        }
        case "propertyNames" -> rules.names = rules(value);
        case "items" -> rules.items = rules(value);
        case "enum" -> {
          List<String> texts = texts(value);
          rules.choices = Set.copyOf(texts);
          return texts.size() == value.size();
        }
        case "uniqueItems" -> rules.isUnique = value.asBoolean(true);
        case "minProperties" -> rules.minProperties = value.asInt(Integer.MAX_VALUE);
        case "minItems" -> rules.minItems = value.asInt(Integer.MAX_VALUE);
        case "maxItems" -> rules.maxItems = value.asInt(-1);
        case "minLength" -> rules.minLength = value.asInt(Integer.MAX_VALUE);
        case "maxLength" -> rules.maxLength = value.asInt(-1);
        case "format" -> {
          rules.isDate = true;
          return value.asText().equals("date");
        }
        case "minimum" -> {
          rules.minimum = Math.max(rules.minimum, value.asLong());
          return value.isIntegralNumber();
        }
        case "exclusiveMinimum" -> {
          rules.minimum = Math.max(rules.minimum, value.asLong() + 1);
          return value.isIntegralNumber();
        }
        case "maximum" -> {
          rules.maximum = value.asLong();
          return value.isIntegralNumber();
        }
        case "dependencies" ->
            rules.bringers = value.propertyStream().map(Map.Entry::getKey).toArray(String[]::new);
        case "anyOf" -> {
          for (JsonNode branch : value) {
            rules.branches.add(rules(branch));
          }
        }
        case "pattern" -> rules.pattern = patterns.find(value.asText());
        default -> {
          return ANNOTATIONS.contains(keyword);
        }
      }
      return true;
    }

    private static List<String> texts(JsonNode array) {
      List<String> texts = new ArrayList<>();
      for (JsonNode item : array) {
        if (item.isTextual()) {
          texts.add(item.textValue());
        }
      }
      return texts;
    }
  }
}
