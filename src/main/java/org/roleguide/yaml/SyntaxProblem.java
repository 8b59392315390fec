package org.roleguide.yaml;

import java.util.Deque;
import java.util.Objects;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Says in words for authors what snakeyaml could not read, and where the mistake is likely to be.
 */
final class SyntaxProblem {
  private static final String CODE = "yaml-syntax";
  private static final String QUOTE_IT = "put the whole text in quotes";
  private static final String ALIGN =
      "begin the line in the same column as the lines it belongs to; text must end with its"
          + " closing quotation mark";

  private final Places places;
  private final Deque<Integer> openBrackets;

  /**
   * Explains problems in one text.
   *
   * @param openBrackets positions of the [ and { that were not closed yet, the innermost first
   */
  SyntaxProblem(Places places, Deque<Integer> openBrackets) {
    this.places = places;
    this.openBrackets = openBrackets;
  }

  Diagnostic describe(YAMLException problem) {
    return problem instanceof MarkedYAMLException marked && marked.getProblemMark() != null
        ? describe(marked)
        : unprintable();
  }

  private Diagnostic describe(MarkedYAMLException e) {
    String problem = Objects.requireNonNullElse(e.getProblem(), "");
    String context = Objects.requireNonNullElse(e.getContext(), "");
    int at = e.getProblemMark().getIndex();
    Mark contextMark = e.getContextMark();
    int begin = contextMark == null ? at : contextMark.getIndex();

    if (problem.contains("(TAB)")) {
      return tab(places.at(at));
    }
    int tab = tabInIndentation(at);
    if (tab >= 0) {
      return tab(places.atOffset(tab, 1));
    }
    if (context.contains("scanning a quoted") || context.contains("double-quoted")) {
      return quoted(problem, begin, at);
    }
    if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
      return cannotBegin(begin);
    }
    if (context.contains("scanning a tag") || problem.startsWith("found undefined tag handle")) {
      return cannotBegin(begin);
    }
    if (context.contains("directive") || problem.contains("directive")) {
      return cannotBegin(begin);
    }
    if (problem.startsWith("found character")) {
      return cannotBegin(at);
    }
    if (context.contains("block scalar")) {
      return problem(
          at,
          "only a line break may follow the | or > that a block of text begins with",
          "begin the text on the next line, indented; or put it in quotes on this line");
    }
    if (problem.contains("could not find expected ':'")) {
      return missingColon(begin);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return problem(
          at,
          "a colon is not expected here",
          "put text that contains \": \" in quotes; or this line is indented too far, or a line above"
              + " lacks the space behind its colon");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return problem(
          at,
          "a list item is not expected here",
          "begin the item on a line of its own, below its key");
    }
    if (problem.startsWith("mapping keys are not allowed")) {
      return problem(at, "a key is not expected here", QUOTE_IT);
    }
    return structure(problem, context, begin, at);
  }

  private Diagnostic structure(String problem, String context, int begin, int at) {
    if (problem.contains("<stream end>") && !openBrackets.isEmpty()) {
      return unclosed(openBrackets.getFirst());
    }
    if (context.contains("flow sequence")) {
      return missingComma("]", begin, at);
    }
    if (context.contains("flow mapping")) {
      return missingComma("}", begin, at);
    }
    if (context.contains("block mapping") || context.contains("block collection")) {
      int offset = places.moveTo(at);
      int line = places.line();
      if (isAfterValueLike(offset)) {
        return problem(
            at,
            "text is not expected behind the value that ends here",
            "put the whole text in quotes, and no quotation mark before its end");
      }
      places.moveTo(begin);
      return places.line() == line
          ? problem(at, "this is not expected here", ALIGN)
          : problem(
              at,
              "this line does not fit the indentation of the lines from line "
                  + places.line()
                  + " on",
              ALIGN);
    }
    if (problem.startsWith("expected the node content")) {
      return problem(at, "a value is missing here", "write the value, or put text in quotes");
    }
    if (problem.startsWith("expected '<document start>'")) {
      return problem(at, "this does not belong to what stands before it", ALIGN);
    }
    return problem(at, "this is not valid YAML", ALIGN);
  }

  /** Whether something else than spaces and list dashes stands before an offset on its line. */
  private boolean isAfterValueLike(int offset) {
    String before = places.text().substring(places.lineStart(), offset);
    return !before.replace('-', ' ').isBlank();
  }

  private Diagnostic missingComma(String close, int begin, int at) {
    return places.at(at).line() == places.at(begin).line()
        ? problem(
            at,
            "a comma or \"" + close + "\" is missing here",
            "put text that contains , [ ] { or } in quotes")
        : unclosed(begin);
  }

  private Diagnostic unclosed(int begin) {
    boolean isList = places.text().charAt(places.moveTo(begin)) == '[';
    return problem(
        begin,
        isList
            ? "the list that begins with \"[\" here is not closed"
            : "the map that begins with \"{\" here is not closed",
        "write the " + (isList ? "]" : "}") + " that closes it, and commas between its parts");
  }

  private Diagnostic quoted(String problem, int begin, int at) {
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      return problem(
          at,
          "the backslash before this character means nothing here",
          "write \\\\ for a backslash, or use single quotes");
    }
    return problem(
        begin,
        "the text that begins with this quotation mark is not closed",
        "end it with the same quotation mark; inside single quotes write '' for an apostrophe");
  }

  private Diagnostic missingColon(int begin) {
    int offset = places.moveTo(begin);
    int line = places.line();
    int column = places.column();
    int length = places.lengthOnLine(offset, places.to());
    return Diagnostic.error(
        CODE,
        places.span(line, column, length),
        "a colon is missing after "
            + Words.quoted(places.text().substring(offset, offset + length)),
        "write \"key: value\"; the further lines of a text must be indented more than its key");
  }

  private Diagnostic cannotBegin(int index) {
    int offset = places.moveTo(index);
    if (offset >= places.to()) {
      return problem(index, "this is not valid YAML", ALIGN);
    }
    String character = Character.toString(places.text().codePointAt(offset));
    return problem(index, "text cannot begin with \"" + character + "\"", QUOTE_IT);
  }

  private Diagnostic problem(int index, String message, String hint) {
    return Diagnostic.error(CODE, places.at(index), message, hint);
  }

  private static Diagnostic tab(SourceSpan at) {
    return Diagnostic.error(
        "yaml-tab",
        at,
        "a tab stands where only spaces may",
        "indent with spaces; most editors can do so when the Tab key is pressed");
  }

  /** Offset of a tab that indents the line of a problem or the line before it, or -1. */
  private int tabInIndentation(int index) {
    places.moveTo(index);
    int lineStart = places.lineStart();
    int found = tabIn(lineStart);
    if (found >= 0 || lineStart == 0) {
      return found;
    }
    return tabIn(places.text().lastIndexOf('\n', lineStart - 2) + 1);
  }

  private int tabIn(int lineStart) {
    int at = lineStart;
    while (at < places.to() && places.text().charAt(at) == ' ') {
      at++;
    }
    return at < places.to() && places.text().charAt(at) == '\t' ? at : -1;
  }

  /** snakeyaml tells control characters by their place in its buffer; so we look ourselves. */
  private Diagnostic unprintable() {
    String text = places.text();
    int offset = places.moveTo(0);
    while (offset < places.to()) {
      int character = text.codePointAt(offset);
      if (!StreamReader.isPrintable(character)) {
        return Diagnostic.error(
            CODE,
            places.atOffset(offset, 1),
            String.format("the invisible character U+%04X is not allowed", character),
            "delete it; it often comes along when text is pasted");
      }
      offset += Character.charCount(character);
    }
    return problem(0, "this is not valid YAML", ALIGN);
  }
}
