package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a document, numbered in the order in which the text refers to them. Their ids
 * have an underscore, so that no heading can have the same.
 */
final class Footnotes {
  private final DefinitionMap<FootnoteDefinition> definitions =
      new DefinitionMap<>(FootnoteDefinition.class);
  private final List<FootnoteDefinition> unused = new ArrayList<>();
  private final Map<FootnoteDefinition, Footnote> byDefinition = new LinkedHashMap<>();
  private final List<Footnote> inOrder = new ArrayList<>();

  /** Takes up every definition inside a block. */
  void collect(Node block) {
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteDefinition definition) {
        definitions.putIfAbsent(definition.getLabel(), definition);
        unused.add(definition);
      }
      if (node instanceof Block) {
        collect(node);
      }
    }
  }

  /** The footnote that a reference means, with the next number if this is the first reference. */
  @Nullable Footnote refer(FootnoteReference reference) {
    FootnoteDefinition definition = definitions.get(reference.getLabel());
    if (definition == null) {
      return null;
    }
    Footnote footnote = byDefinition.get(definition);
    if (footnote == null) {
      footnote = new Footnote(inOrder.size() + 1, definition);
      byDefinition.put(definition, footnote);
      inOrder.add(footnote);
    }
    return footnote;
  }

  /** Those referred to, by number; grows while footnotes are rendered that refer to others. */
  List<Footnote> inOrder() {
    return inOrder;
  }

  /** Definitions that nothing refers to, or whose label was taken. */
  List<FootnoteDefinition> unused() {
    return unused.stream().filter(d -> !byDefinition.containsKey(d)).toList();
  }

  /** One footnote. References are counted until its links back are written. */
  static final class Footnote {
    private final int number;
    private final FootnoteDefinition definition;
    private int references;
    private boolean closed;

    private Footnote(int number, FootnoteDefinition definition) {
      this.number = number;
      this.definition = definition;
    }

    int number() {
      return number;
    }

    FootnoteDefinition definition() {
      return definition;
    }

    String id() {
      return "fn_" + number;
    }

    /** The id of the next reference; null when nothing can link back to it any more. */
    @Nullable String nextReferenceId() {
      return closed ? null : referenceId(++references);
    }

    int references() {
      return references;
    }

    String referenceId(int reference) {
      return reference == 1 ? "fnref_" + number : "fnref_" + number + "_" + reference;
    }

    void close() {
      closed = true;
    }
  }
}
