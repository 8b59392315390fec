package org.roleguide.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.RegularExpression;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One JSON Schema, as the text it is and as the validator made from it. Thread-safe. */
final class SchemaFile {
  /** UTF-16 units; patterns are for ids and addresses, and no longer text matches one. */
  static final int LONGEST_FOR_PATTERN = 2000;

  /** How many texts are kept for each pattern, which then need not be matched again. */
  private static final int MOST_KNOWN = 1000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode root;
  private final Schema validator;
  private final SureRules sureRules;

  private SchemaFile(JsonNode root, Schema validator) {
    this.root = root;
    this.validator = validator;
    this.sureRules = SureRules.of(root, regex -> pattern(regex)::matches);
  }

  /**
   * Reads a schema of JSON Schema draft 7 that refers to nothing outside itself.
   *
   * @param name of the file, for messages
   */
  static SchemaFile read(String name, InputStream json) throws IOException {
    JsonNode root;
    // Data binding would find the same tree, but takes a tenth of a second to start.
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      root = tree(parser, parser.nextToken());
    }
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(SchemaFile::pattern)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft7(),
            builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    Schema validator = registry.getSchema(SchemaLocation.of("classpath:/" + name), root);
    validator.initializeValidators();
    return new SchemaFile(root, validator);
  }

  private static RegularExpression pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    // Most files have the same ids of items, and refer to the same terms.
    Set<String> known = ConcurrentHashMap.newKeySet();
    return value -> {
      if (known.contains(value)) {
        return true;
      }
      boolean matches = value.length() <= LONGEST_FOR_PATTERN && matches(pattern, value);
      if (matches && known.size() < MOST_KNOWN) {
        known.add(value);
      }
      return matches;
    };
  }

  // Java's matcher takes stack for every repetition of a group: some 500 on a small stack.
  private static boolean matches(Pattern pattern, String value) {
    try {
      return pattern.matcher(value).find();
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static JsonNode tree(JsonParser parser, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          object.set(key, tree(parser, parser.nextToken()));
        }
        return object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          array.add(tree(parser, next));
        }
        return array;
      }
      case VALUE_STRING -> {
        return NODES.textNode(parser.getText());
      }
      case VALUE_NUMBER_INT -> {
        return NODES.numberNode(parser.getLongValue());
      }
      case VALUE_NUMBER_FLOAT -> {
        return NODES.numberNode(parser.getDoubleValue());
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      }
      case VALUE_NULL -> {
        return NODES.nullNode();
      }
      default -> throw new IOException("unexpected " + token);
    }
  }

  JsonNode root() {
    return root;
  }

  /** The rules that a tree breaks. */
  List<Error> validate(YamlNode node) {
    return surelyHolds(node) ? List.of() : validateAll(node);
  }

  /** Whether a tree breaks no rule, as far as that is told without the validator. */
  boolean surelyHolds(YamlNode node) {
    return sureRules.hold(node);
  }

  /** The rules that a tree breaks, by the validator. */
  List<Error> validateAll(YamlNode node) {
    return validator.validate(json(node));
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return json(scalar);
    }
    if (node instanceof YamlNode.Sequence sequence) {
      ArrayNode array = new ArrayNode(NODES, sequence.items().size());
      for (YamlNode item : sequence.items()) {
        array.add(json(item));
      }
      return array;
    }
    ObjectNode object = NODES.objectNode();
    ((YamlNode.Mapping) node)
        .entries()
        .forEach((key, entry) -> object.set(key, json(entry.value())));
    return object;
  }

  private static JsonNode json(YamlNode.Scalar scalar) {
    String text = scalar.text();
    return switch (scalar.kind()) {
      case STRING -> NODES.textNode(text);
      // A whole number of any length, without the time that exact long ones would take.
      case INTEGER ->
          text.length() <= 18
              ? NODES.numberNode(Long.parseLong(text))
              : NODES.numberNode(Double.parseDouble(text));
      case NUMBER -> NODES.numberNode(Double.parseDouble(text));
      case BOOLEAN -> NODES.booleanNode(text.equals("true"));
      case NULL -> NODES.nullNode();
    };
  }
}
