package org.roleguide.yaml;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Jackson's YAML parser, with two changes: it shows the event a token was made from, and takes
 * plain text for what authors mean by it. {@code no}, {@code on}, {@code NO}, {@code 2026-01-01}
 * and {@code 0x1F} are texts here; stock Jackson follows YAML 1.1.
 */
final class EventParser extends YAMLParser {
  /** What the parser could not read. Travels from the event to the reader, and no further. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient YAMLException problem;

    Unreadable(YAMLException problem) {
      super(problem.getMessage(), problem, false, false);
      this.problem = problem;
    }

    YAMLException problem() {
      return problem;
    }
  }

  /** Sees every event, also those that Jackson passes over, before a token is made from it. */
  interface EventListener {
    void event(Event event);
  }

  private @Nullable EventListener listener;

  private EventParser(
      IOContext context,
      int parserFeatures,
      int formatFeatures,
      LoaderOptions options,
      @Nullable ObjectCodec codec,
      Reader reader) {
    super(context, parserFeatures, formatFeatures, options, codec, reader);
  }

  void listener(EventListener newListener) {
    listener = newListener;
  }

  /** The event that the current token was made from. */
  Event event() {
    return _lastEvent;
  }

  @Override
  protected Event getEvent() throws IOException {
    Event event;
    try {
      event = super.getEvent();
    } catch (YAMLException e) {
      throw new Unreadable(e);
    }
    if (listener != null && event != null) {
      listener.event(event);
    }
    return event;
  }

  @Override
  protected JsonToken _decodeScalar(ScalarEvent scalar) {
    _textValue = scalar.getValue();
    _cleanedTextValue = null;
    return scalar.isPlain() ? typeOf(_textValue) : JsonToken.VALUE_STRING;
  }

  /** The type of plain text. */
  static JsonToken typeOf(String text) {
    if (text.isEmpty()) {
      return JsonToken.VALUE_NULL;
    }
    char first = text.charAt(0);
    if (first > '9') {
      return switch (text) {
        case "true" -> JsonToken.VALUE_TRUE;
        case "false" -> JsonToken.VALUE_FALSE;
        case "null", "~" -> JsonToken.VALUE_NULL;
        default -> JsonToken.VALUE_STRING;
      };
    }
    return numberType(text);
  }

  // spec: YAML 1.2.2, 10.3.2 tag resolution, without octal, hexadecimal, .inf and .nan
  private static JsonToken numberType(String text) {
    int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    int wholeEnd = digitsEnd(text, at);
    if (wholeEnd == text.length()) {
      return wholeEnd > at ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
    }
    int end = wholeEnd;
    int digits = wholeEnd - at;
    if (text.charAt(end) == '.') {
      end = digitsEnd(text, end + 1);
      digits += end - wholeEnd - 1;
    }
    if (digits == 0) {
      return JsonToken.VALUE_STRING;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < text.length()
          && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
        exponent++;
      }
      end = digitsEnd(text, exponent);
      if (end == exponent) {
        return JsonToken.VALUE_STRING;
      }
    }
    return end == text.length() ? JsonToken.VALUE_NUMBER_FLOAT : JsonToken.VALUE_STRING;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Makes our parsers. Thread-safe. */
  static final class Factory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public EventParser createParser(Reader reader) throws IOException {
      return (EventParser) super.createParser(reader);
    }

    @Override
    protected EventParser _createParser(Reader reader, IOContext context) {
      return new EventParser(
          context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, reader);
    }
  }
}
