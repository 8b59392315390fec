package org.roleguide.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a schema that a value broke: the validator's error, tied to the value and to the
 * subschemas that the validator went through.
 *
 * @param keyword of JSON Schema
 * @param property the key that the error is about, where the keyword is about keys
 * @param path from the root to the value: keys, and indexes from 0
 * @param value what broke the rule
 * @param subschemas those that describe the value, the one with the rule last; the others refer to
 *     it
 * @param branch the first anyOf or oneOf on the way, if any
 * @param dependsOn the key whose presence made the rule apply, if any
 */
record FailedRule(
    String keyword,
    @Nullable String property,
    List<Object> path,
    YamlNode value,
    JsonNode instance,
    List<JsonNode> subschemas,
    @Nullable Branch branch,
    @Nullable String dependsOn) {

  /**
   * A branch of an anyOf or oneOf.
   *
   * @param choice tells this anyOf or oneOf, at this value, from others
   * @param depth length of the path to the value that the choice is about
   * @param index of the branch; -1 for the choice itself
   */
  record Branch(String choice, int depth, int index) {}

  static FailedRule of(Error error, JsonNode root, YamlNode tree) {
    List<Object> path = elements(error.getInstanceLocation());
    YamlNode value = tree;
    for (Object step : path) {
      value = child(value, step);
    }
    Walk walk = new Walk(root, elements(error.getEvaluationPath()), path);
    walk.toEnd();
    return new FailedRule(
        error.getKeyword(),
        error.getProperty(),
        path,
        value,
        error.getInstanceNode(),
        List.copyOf(walk.subschemas),
        walk.branch,
        walk.dependsOn);
  }

  private static List<Object> elements(NodePath path) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      elements.add(path.getElement(i));
    }
    return elements;
  }

  private static YamlNode child(YamlNode node, Object step) {
    if (node instanceof YamlNode.Sequence sequence && step instanceof Integer index) {
      return sequence.items().get(index);
    }
    if (node instanceof YamlNode.Mapping mapping) {
      YamlNode.Entry entry = mapping.entries().get(step.toString());
      if (entry != null) {
        return entry.value();
      }
    }
    throw new IllegalStateException("no " + step + " in what stands at " + node.at());
  }

  /** The subschema that holds the broken rule. */
  JsonNode subschema() {
    return subschemas.get(subschemas.size() - 1);
  }

  /** What the rule is set to. */
  JsonNode rule() {
    return subschema().path(keyword);
  }

  /** An annotation, the one nearest to where the value is used first. */
  Optional<JsonNode> outerAnnotation(String name) {
    return subschemas.stream().map(s -> s.path(name)).filter(s -> !s.isMissingNode()).findFirst();
  }

  /** An annotation, the one beside the broken rule first. */
  Optional<String> innerText(String name) {
    for (int i = subschemas.size() - 1; i >= 0; i--) {
      JsonNode found = subschemas.get(i).path(name);
      if (found.isTextual()) {
        return Optional.of(found.textValue());
      }
    }
    return Optional.empty();
  }

  /** The path as one text, to compare with others. */
  String pathKey() {
    return path.toString();
  }

  /** A rule on the name of a key, seen as a rule on that name. */
  FailedRule onName(JsonNode root) {
    List<JsonNode> chain = new ArrayList<>();
    follow(root, rule(), chain);
    return new FailedRule(
        keyword, property, path, value, instance, List.copyOf(chain), branch, dependsOn);
  }

  /** Adds a subschema, and those it refers to. */
  static void follow(JsonNode root, JsonNode subschema, List<JsonNode> chain) {
    JsonNode found = subschema;
    chain.add(found);
    while (found.path("$ref").isTextual() && chain.size() < 50) {
      found = referred(root, found.path("$ref").textValue());
      chain.add(found);
    }
  }

  private static JsonNode referred(JsonNode root, String reference) {
    return reference.startsWith("#") ? root.at(reference.substring(1)) : MissingNode.getInstance();
  }

  /** Follows the validator's path through the schema. */
  private static final class Walk {
    private final JsonNode root;
    private final List<Object> steps;
    private final List<Object> path;
    private final List<JsonNode> subschemas = new ArrayList<>();
    private @Nullable Branch branch;
    private @Nullable String dependsOn;
    private JsonNode at;
    private int depth;
    private int next;

    Walk(JsonNode root, List<Object> steps, List<Object> path) {
      this.root = root;
      this.steps = steps;
      this.path = path;
      this.at = root;
      subschemas.add(root);
    }

    void toEnd() {
      boolean isOnTheWay = true;
      while (isOnTheWay && next < steps.size() - 1) {
        isOnTheWay = step(steps.get(next++).toString());
      }
      if (next == steps.size() - 1 && branch == null) {
        String keyword = steps.get(next).toString();
        if (keyword.equals("anyOf") || keyword.equals("oneOf")) {
          branch = branch(-1);
        }
      }
    }

    private boolean step(String keyword) {
      switch (keyword) {
        case "$ref" -> same(s -> referred(root, s.path("$ref").textValue()));
        case "properties", "patternProperties" -> {
          String name = steps.get(next++).toString();
          below(s -> s.path(keyword).path(name));
        }
        case "additionalProperties", "contains" -> below(s -> s.path(keyword));
        case "items" -> {
          if (at.path(keyword).isArray()) {
            int index = index();
            below(s -> s.path(keyword).path(index));
          } else {
            below(s -> s.path(keyword));
          }
        }
        case "anyOf", "oneOf" -> {
          int index = index();
          if (branch == null) {
            branch = branch(index);
          }
          same(s -> s.path(keyword).path(index));
        }
        case "allOf" -> {
          int index = index();
          same(s -> s.path(keyword).path(index));
        }
        case "dependencies" -> {
          String name = steps.get(next++).toString();
          dependsOn = name;
          same(s -> s.path(keyword).path(name));
        }
        case "then", "else", "not" -> same(s -> s.path(keyword));
        default -> {
          return false;
        }
      }
      return true;
    }

    private int index() {
      return Integer.parseInt(steps.get(next++).toString());
    }

    /** The choice is told by the steps to it, which end before its index, and the value. */
    private Branch branch(int index) {
      int end = index < 0 ? next + 1 : next - 1;
      return new Branch(steps.subList(0, end) + " " + path.subList(0, depth), depth, index);
    }

    private void same(UnaryOperator<JsonNode> move) {
      at = move.apply(at);
      subschemas.add(at);
    }

    private void below(UnaryOperator<JsonNode> move) {
      at = move.apply(at);
      subschemas.clear();
      subschemas.add(at);
      depth++;
    }
  }
}
