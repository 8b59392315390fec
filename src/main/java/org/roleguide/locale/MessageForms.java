package org.roleguide.locale;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.TextNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A message without its numbers, for a program that knows the plural rules but no MessageFormat, as
 * browsers do.
 */
final class MessageForms {
  private static final String OTHER = "other";

  private MessageForms() {}

  /**
   * The text for each plural category or number that the pattern tells apart: {@code {n, plural, =0
   * {none} one {# hit} other {# hits}}} gives {@code =0: none, one: {n} hit, other: {n} hits}.
   * There is always an {@code other}, which stands for what is missing. Of choices that are not
   * about numbers, it is the one taken.
   */
  static SortedMap<String, String> of(String pattern) {
    SortedMap<String, String> forms = new TreeMap<>();
    if (MessageSyntax.isPlain(pattern)) {
      forms.put(OTHER, pattern);
      return forms;
    }
    MessageNode message = MessagePatternUtil.buildMessageNode(pattern);
    SortedSet<String> selectors = new TreeSet<>();
    selectors.add(OTHER);
    selectors(message, selectors);
    for (String selector : selectors) {
      StringBuilder text = new StringBuilder();
      append(message, selector, null, text);
      forms.put(selector, text.toString());
    }
    return Collections.unmodifiableSortedMap(forms);
  }

  private static void selectors(MessageNode message, SortedSet<String> selectors) {
    for (MessageContentsNode part : message.getContents()) {
      if (part instanceof ArgNode argument && argument.getComplexStyle() != null) {
        ComplexArgStyleNode style = argument.getComplexStyle();
        for (VariantNode variant : style.getVariants()) {
          if (style.getArgType() == ArgType.PLURAL) {
            selectors.add(variant.getSelector());
          }
          selectors(variant.getMessage(), selectors);
        }
      }
    }
  }

  /** Appends the form of a selector; {@code number} is the argument that {@code #} stands for. */
  private static void append(
      MessageNode message, String selector, @Nullable String number, StringBuilder text) {
    for (MessageContentsNode part : message.getContents()) {
      if (part instanceof TextNode written) {
        text.append(written.getText());
      } else if (part instanceof ArgNode argument && argument.getComplexStyle() != null) {
        ComplexArgStyleNode style = argument.getComplexStyle();
        boolean plural = style.getArgType() == ArgType.PLURAL;
        VariantNode variant = variant(style, plural ? selector : OTHER);
        if (variant != null) {
          append(variant.getMessage(), selector, plural ? argument.getName() : number, text);
        }
      } else if (part instanceof ArgNode argument) {
        text.append('{').append(argument.getName()).append('}');
      } else if (number != null) {
        text.append('{').append(number).append('}');
      }
    }
  }

  private static @Nullable VariantNode variant(ComplexArgStyleNode style, String selector) {
    VariantNode other = null;
    for (VariantNode variant : style.getVariants()) {
      if (variant.getSelector().equals(selector)) {
        return variant;
      }
      if (variant.getSelector().equals(OTHER)) {
        other = variant;
      }
    }
    return other;
  }
}
