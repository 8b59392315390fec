package org.roleguide.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Reads YAML into a tree of places and values, and reports everything that cannot be part of our
 * content: what is not YAML, repeated keys, a second document, and the features that let a small
 * file stand for a huge one. Thread-safe.
 */
public final class YamlReader {
  /** Levels of maps and lists. */
  static final int MAX_DEPTH = 20;

  /** Keys and values of one file; enough for the names of some ten thousand skills. */
  static final int MAX_VALUES = 200_000;

  /** UTF-16 units of one file. */
  static final int MAX_LENGTH = 3_000_000;

  /** UTF-16 units of one line; snakeyaml's time grows with the square of a line's length. */
  static final int MAX_LINE = 100_000;

  /** Findings in one file after which reading it is given up. */
  static final int MAX_FINDINGS = 100;

  private static final String STANDARD_TAG = "tag:yaml.org,2002:";

  private final EventParser.Factory factory = new EventParser.Factory();

  /**
   * Reads the YAML in a part of a file.
   *
   * @param source the file; places are places in it
   * @param from offset of the first UTF-16 unit of the YAML
   * @param to offset behind the last
   * @return the tree of the first document and every finding. There is no tree when the file is
   *     empty or when a part of it could not be read: what is missing from half a tree would be
   *     reported as the author's omission. After a repeated key, an anchor, a tag or a second
   *     document the tree is whole.
   */
  public Checked<Optional<YamlNode>> read(SourceText source, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return nothing(
          tooLarge(source.whole(), "the YAML is longer than " + MAX_LENGTH + " characters"));
    }
    String text = source.text();
    int longLine = longLine(text, from, to);
    if (longLine >= 0) {
      return nothing(
          tooLarge(
              source.span(longLine, 1), "the line is longer than " + MAX_LINE + " characters"));
    }
    YamlNode simple = SimpleYaml.read(source, from, to);
    return simple != null
        ? new Checked<>(Optional.of(simple), List.of())
        : readEvents(source, from, to);
  }

  /** Reads YAML of any kind, within the limits, with the full parser. */
  Checked<Optional<YamlNode>> readEvents(SourceText source, int from, int to) {
    String text = source.text();
    String yaml = from == 0 && to == text.length() ? text : text.substring(from, to);
    return new Reading(source, from, to).read(yaml);
  }

  private static Checked<Optional<YamlNode>> nothing(Diagnostic finding) {
    return new Checked<>(Optional.empty(), List.of(finding));
  }

  /** Offset of the first line that is too long, or -1. */
  private static int longLine(String text, int from, int to) {
    int start = from;
    while (to - start > MAX_LINE) {
      int end = text.indexOf('\n', start);
      if (end < 0 || end - start > MAX_LINE) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  private static Diagnostic tooLarge(SourceSpan at, String message) {
    return Diagnostic.error(
        "yaml-too-large", at, message, "spread the content over several files or lines");
  }

  /** Thrown to leave a file whose rest is not worth reading. */
  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("given up", null, false, false);
    }
  }

  private final class Reading implements EventParser.EventListener {
    private final SourceText source;
    private final boolean isWholeFile;
    private final Places places;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Deque<Integer> openBrackets = new ArrayDeque<>();
    private @Nullable EventParser parser;
    private int values;
    private int documents;
    private boolean isWhole = true;
    private boolean isMergeReported;
    private final Set<String> anchors = new HashSet<>();

    Reading(SourceText source, int from, int to) {
      this.source = source;
      this.isWholeFile = from == 0;
      this.places = new Places(source, from, to);
    }

    Checked<Optional<YamlNode>> read(String yaml) {
      @Nullable YamlNode tree = null;
      try (EventParser opened = factory.createParser(new StringReader(yaml))) {
        parser = opened;
        opened.listener(this);
        JsonToken first = opened.nextToken();
        if (first != null) {
          tree = value(first, 1);
          opened.nextToken();
        }
      } catch (EventParser.Unreadable e) {
        isWhole = false;
        findings.removeIf(finding -> finding.code().equals("yaml-complex-key"));
        findings.add(new SyntaxProblem(places, openBrackets).describe(e.problem()));
      } catch (StreamReadException e) {
        isWhole = false;
        unexpectedKey();
      } catch (GivenUp e) {
        // The finding that led here says why.
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory: " + source.file(), e);
      }
      if (findings.isEmpty() && (tree == null || isNothing(tree))) {
        SourceSpan at = isWholeFile ? source.whole() : places.at(0);
        return nothing(
            Diagnostic.error(
                "file-empty", at, "there is no content here", "write it, or remove the file"));
      }
      return new Checked<>(isWhole ? Optional.ofNullable(tree) : Optional.empty(), findings);
    }

    private boolean isNothing(YamlNode tree) {
      return tree instanceof YamlNode.Scalar scalar
          && scalar.kind() == YamlNode.Kind.NULL
          && scalar.text().isEmpty();
    }

    /** Looks at each event for what we do not support anywhere. */
    @Override
    public void event(Event event) {
      if (event instanceof AliasEvent alias) {
        isWhole = false;
        // An alias only follows from its anchor, which is reported.
        if (!isMergeReported && !anchors.contains(alias.getAnchor())) {
          notSupported(
              alias, "the alias *" + Words.shortened(alias.getAnchor()) + " is not supported");
        }
      } else if (event instanceof ScalarEvent scalar) {
        properties(scalar, scalar.getTag());
      } else if (event instanceof CollectionStartEvent collection) {
        properties(collection, collection.getTag());
      } else if (event.is(Event.ID.DocumentStart) && ++documents > 1) {
        int start = event.getStartMark().getIndex();
        add(
            Diagnostic.error(
                "yaml-two-documents",
                places.at(start),
                "a second YAML document begins here",
                "remove the line \"---\"; a file holds one document"));
        throw new GivenUp();
      }
      isMergeReported = false;
    }

    private void properties(NodeEvent event, @Nullable String tag) {
      if (event.getAnchor() != null) {
        anchors.add(event.getAnchor());
        notSupported(
            event, "the anchor &" + Words.shortened(event.getAnchor()) + " is not supported");
      } else if (tag != null) {
        String shown = tag.startsWith(STANDARD_TAG) ? tag.replace(STANDARD_TAG, "!!") : tag;
        notSupported(event, "the tag " + Words.shortened(shown) + " is not supported");
      }
    }

    private void notSupported(Event event, String message) {
      add(
          Diagnostic.error(
              "yaml-alias",
              places.at(event.getStartMark().getIndex()),
              message,
              "write the value out; text that begins with *, & or ! must stand in quotes"));
    }

    private void add(Diagnostic finding) {
      findings.add(finding);
      if (findings.size() >= MAX_FINDINGS) {
        giveUp();
      }
    }

    private void giveUp() {
      isWhole = false;
      throw new GivenUp();
    }

    /** Jackson accepts scalars as keys only, and stops at everything else. */
    private void unexpectedKey() {
      Event event = parser().event();
      if (!(event instanceof AliasEvent)) {
        findings.add(complexKey(places.at(event.getStartMark().getIndex())));
      }
    }

    private static Diagnostic complexKey(SourceSpan at) {
      return Diagnostic.error(
          "yaml-complex-key",
          at,
          "a key must be a word, not a list, a map or several lines",
          "write the key as plain text; put text that begins with [ or { in quotes");
    }

    private EventParser parser() {
      if (parser == null) {
        throw new IllegalStateException("not reading: " + source.file());
      }
      return parser;
    }

    private YamlNode value(JsonToken token, int depth) throws IOException {
      count();
      return switch (token) {
        case START_OBJECT -> mapping(depth);
        case START_ARRAY -> sequence(depth);
        case VALUE_NUMBER_INT -> scalar(YamlNode.Kind.INTEGER);
        case VALUE_NUMBER_FLOAT -> scalar(YamlNode.Kind.NUMBER);
        case VALUE_TRUE, VALUE_FALSE -> scalar(YamlNode.Kind.BOOLEAN);
        case VALUE_NULL -> scalar(YamlNode.Kind.NULL);
        case VALUE_STRING -> scalar(YamlNode.Kind.STRING);
        default -> throw new IllegalStateException("unexpected token: " + token);
      };
    }

    private void count() {
      if (++values > MAX_VALUES) {
        int start = parser().event().getStartMark().getIndex();
        findings.add(
            tooLarge(places.at(start), "the YAML has more than " + MAX_VALUES + " values"));
        giveUp();
      }
    }

    private void checkDepth(int depth) {
      if (depth > MAX_DEPTH) {
        int start = parser().event().getStartMark().getIndex();
        findings.add(
            Diagnostic.error(
                "yaml-too-deep",
                places.at(start),
                "maps and lists are nested more than " + MAX_DEPTH + " levels deep",
                "check the brackets and the indentation"));
        giveUp();
      }
    }

    private boolean openBracket() {
      CollectionStartEvent event = (CollectionStartEvent) parser().event();
      if (event.isFlow()) {
        openBrackets.push(event.getStartMark().getIndex());
      }
      return event.isFlow();
    }

    private void closeBracket(boolean isInBrackets) {
      if (isInBrackets) {
        openBrackets.pop();
      }
    }

    private YamlNode.Mapping mapping(int depth) throws IOException {
      checkDepth(depth);
      boolean isInBrackets = openBracket();
      int start = places.moveTo(parser().event().getStartMark().getIndex());
      int line = places.line();
      int column = places.column();
      Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
      while (parser().nextToken() == JsonToken.FIELD_NAME) {
        count();
        ScalarEvent key = (ScalarEvent) parser().event();
        SourceSpan keyAt = keySpan(key);
        String name = key.getValue();
        YamlNode value = value(parser().nextToken(), depth + 1);
        YamlNode.Entry first = entries.putIfAbsent(name, new YamlNode.Entry(keyAt, value));
        if (first != null) {
          add(
              Diagnostic.error(
                  "yaml-duplicate-key",
                  keyAt,
                  "the key "
                      + Words.quoted(name)
                      + " stands here again, first used on line "
                      + first.keyAt().line(),
                  "keep one of the two"));
        }
      }
      closeBracket(isInBrackets);
      return new YamlNode.Mapping(collectionSpan(start, line, column), entries);
    }

    private SourceSpan keySpan(ScalarEvent key) {
      int start = places.moveTo(key.getStartMark().getIndex());
      int line = places.line();
      int column = places.column();
      int end = places.moveTo(key.getEndMark().getIndex());
      SourceSpan at = places.span(line, column, places.lengthOnLine(start, end));
      if (places.line() > line || key.getValue().isEmpty()) {
        isWhole = false;
        add(
            key.getValue().isEmpty()
                ? Diagnostic.error(
                    "yaml-complex-key",
                    at,
                    "there is no key before the colon",
                    "write the key, or put text that begins with a colon in quotes")
                : complexKey(at));
      } else if (key.isPlain() && key.getValue().equals("<<")) {
        isWhole = false;
        add(
            Diagnostic.error(
                "yaml-alias",
                at,
                "the merge key << is not supported",
                "write the keys out where they are needed"));
        isMergeReported = true;
      }
      return at;
    }

    private YamlNode.Sequence sequence(int depth) throws IOException {
      checkDepth(depth);
      boolean isInBrackets = openBracket();
      int start = places.moveTo(parser().event().getStartMark().getIndex());
      int line = places.line();
      int column = places.column();
      List<YamlNode> items = new ArrayList<>();
      for (JsonToken token = parser().nextToken();
          token != JsonToken.END_ARRAY;
          token = parser().nextToken()) {
        items.add(value(token, depth + 1));
      }
      closeBracket(isInBrackets);
      return new YamlNode.Sequence(collectionSpan(start, line, column), items);
    }

    private SourceSpan collectionSpan(int start, int line, int column) {
      int end = places.moveTo(parser().event().getEndMark().getIndex());
      return places.span(line, column, places.lengthOnLine(start, end));
    }

    private YamlNode.Scalar scalar(YamlNode.Kind kind) {
      Event event = parser().event();
      int start = places.moveTo(event.getStartMark().getIndex());
      int line = places.line();
      int column = places.column();
      if (!(event instanceof ScalarEvent scalar)) { // an alias, already reported
        return new YamlNode.Scalar(
            places.span(line, column, 1), YamlNode.Kind.NULL, "", YamlNode.Style.PLAIN, -1);
      }
      String value = scalar.getValue();
      if (scalar.isLiteral() || scalar.isFolded()) {
        boolean isLiteral = scalar.isLiteral();
        return new YamlNode.Scalar(
            places.span(line, column, 1),
            kind,
            value,
            isLiteral ? YamlNode.Style.LITERAL : YamlNode.Style.FOLDED,
            isLiteral ? indentation(start, value) : -1);
      }
      int end = places.moveTo(scalar.getEndMark().getIndex());
      int quote = scalar.isPlain() ? 0 : 1;
      boolean isAsWritten =
          end - start == value.length() + 2 * quote
              && places.line() == line
              && places.text().startsWith(value, start + quote);
      return new YamlNode.Scalar(
          places.span(line, column, places.lengthOnLine(start, end)),
          kind,
          value,
          quote == 0 ? YamlNode.Style.PLAIN : YamlNode.Style.QUOTED,
          isAsWritten ? quote : -1);
    }

    /** How far a literal block is indented: by what its first line with text has in front. */
    private int indentation(int start, String value) {
      String text = places.text();
      int lineStart = text.indexOf('\n', start) + 1;
      int valueStart = 0;
      while (valueStart < value.length() && value.charAt(valueStart) == '\n' && lineStart > 0) {
        valueStart++;
        lineStart = text.indexOf('\n', lineStart) + 1;
      }
      if (lineStart <= 0 || valueStart == value.length()) {
        return -1;
      }
      int valueEnd = value.indexOf('\n', valueStart);
      int length = (valueEnd < 0 ? value.length() : valueEnd) - valueStart;
      int lineEnd = text.indexOf('\n', lineStart);
      int shift = (lineEnd < 0 ? text.length() : lineEnd) - lineStart - length;
      return shift >= 0 && text.regionMatches(lineStart + shift, value, valueStart, length)
          ? shift
          : -1;
    }
  }
}
