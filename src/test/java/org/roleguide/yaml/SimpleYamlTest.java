package org.roleguide.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.diagnostic.Checked;
import org.roleguide.diagnostic.SourceText;

/**
 * Whenever {@link SimpleYaml} answers, the full parser must give the same tree and no findings. The
 * seed of the random tests stands in their messages; {@code -Dyaml.seed=7 -Dyaml.rounds=1000000}
 * looks elsewhere, and for longer.
 */
class SimpleYamlTest {
  private static final long SEED = Long.getLong("yaml.seed", 20_261_121L);
  private static final int ROUNDS = Integer.getInteger("yaml.rounds", 40_000);
  private static final Path CONTENT = Path.of("content");
  private static final Path FIXTURES = Path.of("src/test/resources");

  /** A file, and the part of it that is YAML. */
  record Part(Path file, String text, int from, int to) {
    String yaml() {
      return text.substring(from, to);
    }
  }

  @Test
  void everyFileIsReadLikeTheFullParserDoes() throws IOException {
    List<Part> parts = parts(CONTENT);
    parts.addAll(parts(FIXTURES));

    assertThat(parts).hasSizeGreaterThan(200);
    for (Part part : parts) {
      isReadAlike(part.text(), part.from(), part.to(), part.file().toString());
    }
  }

  @Test
  void ourOwnContentIsSimple() throws IOException {
    List<Path> others = new ArrayList<>();
    for (Part part : parts(CONTENT)) {
      if (!isReadAlike(part.text(), part.from(), part.to(), part.file().toString())) {
        others.add(part.file());
      }
    }

    assertThat(others).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "a: b # comment",
        "a: b # comment \n# another\n",
        "a: http://example.org/#x\n",
        "a: \"x\" # comment\nb: 'y'\n",
        "a: []\nb: {}\nc: [ x , \"y\",'z' ] \nd: { k: [1, -2.5], l: {m: n} }\n",
        "a: # comment\n\n  b: c\n",
        "a:\n- x\n- k: v\n  l: |\n   text\nb: 1\n",
        "- x\n-   k: v\n    l:\n    - 1\n    -  2\n- [y]\n",
        "a: |\n  one\n\n    two \n\n\nb: |\n  end",
        "a: |\n  text\n # comment\nb: null\nc: true\n",
        "2024: 007\nzh-Hant: 2026-01-01\n_: 1e3\n",
        "a: \"\uD83D\uDE00 x\" # \uD83D\uDE00\nb: [\"\uD83D\uDE00\", x]\n",
      })
  void simpleYamlIsAnswered(String yaml) {
    assertThat(isReadAlike(yaml, 0, yaml.length(), yaml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# comment",
        "text",
        "[a]",
        "a:",
        "a:\nb: c\n",
        "a: b\na: c\n",
        "a: b\n  c\n",
        "a: b: c\n",
        "a: \"b\n  c\"\n",
        "a: \"b\\n\"\n",
        "a: 'b''c'\n",
        "a: \"b\"c\n",
        "a: [b,\n  c]\n",
        "a: [b: c]\n",
        "a: [b, ]\n",
        "a: {b: c, b: d}\n",
        "a: {b}\n",
        "a:\tb\n",
        "a: b\r\n",
        "a: >\n  b\n",
        "a: |-\n  b\n",
        "a: |\n\n  b\n",
        "a: |\n  b\n  \n",
        "a: |\nb: c\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !x b\n",
        "? a\n: b\n",
        "<<: {a: b}\n",
        "---\na: b\n",
        "a: b\n---\n",
        "a: b\n...\n",
        "- a\nb: c\n",
        "a:\n  - b\n - c\n",
        "a: b\n c: d\n",
        "a: \u0085\n",
        "# \u2028a: b\n",
        "a: \"\uD83D\"\n",
        "\uFEFFa: b\n",
        "a: \u0007\n"
      })
  void everythingElseIsLeftToTheFullParser(String yaml) {
    assertThat(SimpleYaml.read(new SourceText("role.yaml", yaml), 0, yaml.length())).isNull();
  }

  @Test
  void nestingAsDeepAsTheFullParserAllowsIsAnswered() {
    for (int depth = 18; depth < 24; depth++) {
      StringBuilder block = new StringBuilder();
      for (int i = 0; i < depth; i++) {
        block.append(" ".repeat(i)).append("a:").append(i + 1 < depth ? "\n" : " b\n");
      }
      String flow = "a: " + "[".repeat(depth - 1) + "]".repeat(depth - 1);

      assertThat(isReadAlike(block.toString(), 0, block.length(), "blocks " + depth))
          .isEqualTo(depth <= YamlReader.MAX_DEPTH);
      assertThat(isReadAlike(flow, 0, flow.length(), "brackets " + depth))
          .isEqualTo(depth <= YamlReader.MAX_DEPTH);
    }
  }

  @Test
  void longKeysAndManyValuesAreReadLikeTheFullParserDoes() {
    for (int length = 990; length < 1040; length += 2) {
      String yaml = "k".repeat(length) + ": {" + "l".repeat(length) + ": x}";
      isReadAlike(yaml, 0, yaml.length(), "key of " + length);
    }
    for (int length = 99_990; length <= 100_000; length++) {
      String yaml = "- x\n".repeat(length) + "- [" + "y, ".repeat(99_990) + "y]\n";
      isReadAlike(yaml, 0, yaml.length(), length + " items");
    }
  }

  @Test
  void randomYamlIsReadLikeTheFullParserDoes() {
    int answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String yaml = new Generator(new Random(seed)).document();
      answered += isReadAlike(yaml, 0, yaml.length(), "seed " + seed) ? 1 : 0;
    }

    assertThat(answered).as("answers from seed %d", SEED).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
  }

  @Test
  void filesWithTypingErrorsAreReadLikeTheFullParserDoes() throws IOException {
    List<Part> parts = parts(CONTENT);
    parts.addAll(parts(FIXTURES));
    int answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      Part part = parts.get(random.nextInt(parts.size()));
      String before = random.nextBoolean() ? "" : "---\n\n";
      String yaml = before + mutated(window(part.yaml(), random), random);
      String after = random.nextBoolean() ? "" : "---\n\n# text\n";
      answered += isReadAlike(yaml + after, before.length(), yaml.length(), "seed " + seed) ? 1 : 0;
    }

    assertThat(answered).as("answers from seed %d", SEED).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
  }

  /** Some lines of a file, or all. */
  private static String window(String yaml, Random random) {
    if (random.nextInt(20) == 0) {
      return yaml;
    }
    int from = yaml.lastIndexOf('\n', random.nextInt(yaml.length() + 1) - 1) + 1;
    if (random.nextBoolean()) {
      // Most answers come from where a key stands in the first column.
      while (from < yaml.length() && " -#\n".indexOf(yaml.charAt(from)) >= 0) {
        int lineEnd = yaml.indexOf('\n', from);
        from = lineEnd < 0 ? yaml.length() : lineEnd + 1;
      }
    }
    return yaml.substring(from, Math.min(yaml.length(), from + random.nextInt(1500)));
  }

  private static final String SPECIAL =
      " \n\t\r#:-,[]{}\"'|>&*!?%@`\\~.<=+01ae_\u00e4\u00a0\u0085\u2028\ufeff\u0000\u007f\ud83d\ude00";

  static String mutated(String yaml, Random random) {
    StringBuilder text = new StringBuilder(yaml);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      int at = random.nextInt(text.length() + 1);
      if (random.nextInt(3) == 0) {
        // What lies near the ends of lines decides most.
        at = Math.max(0, text.indexOf("\n", at) + random.nextInt(4));
        at = Math.min(at, text.length());
      }
      char special = SPECIAL.charAt(random.nextInt(random.nextBoolean() ? 12 : SPECIAL.length()));
      switch (at == text.length() ? 0 : random.nextInt(3)) {
        case 0 -> text.insert(at, special);
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, special);
      }
    }
    return text.toString();
  }

  /** Whether there is an answer, which must be the right one. */
  private static boolean isReadAlike(String text, int from, int to, String description) {
    SourceText source = new SourceText("role.yaml", text);
    YamlNode simple = SimpleYaml.read(source, from, to);
    if (simple == null) {
      return false;
    }
    Checked<Optional<YamlNode>> full = new YamlReader().readEvents(source, from, to);
    String where = description + "\n" + text.substring(from, to);
    if (!full.diagnostics().isEmpty() || full.value().isEmpty()) {
      throw new AssertionError(where + "\n" + full.diagnostics());
    }
    // The texts also show the order of keys.
    if (!simple.equals(full.value().get())
        || !simple.toString().equals(full.value().get().toString())) {
      assertThat(simple.toString()).as(where).isEqualTo(full.value().get().toString());
    }
    return true;
  }

  /** YAML files, and front matter of Markdown files. */
  static List<Part> parts(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<Part> parts = new ArrayList<>();
    for (Path file : files) {
      String name = file.toString();
      if (name.endsWith(".yaml") || name.endsWith(".yml")) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        parts.add(new Part(file, text, 0, text.length()));
      } else if (name.endsWith(".md")) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
        if (end >= 0) {
          parts.add(new Part(file, text, 4, end + 1));
        }
      }
    }
    return parts;
  }

  /** Writes documents that are mostly simple, with something nasty here and there. */
  private static final class Generator {
    private static final List<String> KEYS =
        List.of("a", "b", "c", "id", "text", "zh-Hant", "de", "x_1", "7", "null", "true", "_k");
    private static final List<String> NASTY_KEYS =
        List.of(
            "\"q\"",
            "'q'",
            "two words",
            "-",
            "- a",
            "<<",
            "? a",
            "a:b",
            "",
            "---",
            "~",
            "é",
            "[a]");
    private static final List<String> PLAIN =
        List.of(
            "word",
            "two words",
            "1",
            "-1",
            "007",
            "1.5",
            "1e3",
            "1.",
            "-1.e5",
            "0x1F",
            "true",
            "false",
            "null",
            "no",
            "2026-01-01",
            "10:30",
            "a:b",
            "a#b",
            "a - b",
            "(x)",
            "/x/y",
            "https://example.org/?q=1#top",
            "l'eau",
            "say \"x\"",
            "ä ö",
            "_x",
            "a,b",
            "\uD83D\uDE00",
            "a & b",
            "x*",
            "50 %",
            "a|b",
            "\u00a0x",
            "x\u00a0",
            "a---",
            "a\\b");
    private static final List<String> NASTY =
        List.of(
            "~",
            ".5",
            "+1",
            "- x",
            "-",
            "- ",
            "?",
            "? x",
            ": x",
            ":",
            ":x",
            "x:",
            "x: y",
            "x :y",
            "x #y",
            "#x",
            "# x",
            "&a x",
            "*a",
            "!x",
            "!!str x",
            "|",
            "|-",
            "|2",
            "> ",
            ">-",
            "%x",
            "@x",
            "`x",
            "\"",
            "'",
            "\"x\" y",
            "'x''y'",
            "\"x\\ny\"",
            "\"x\n  y\"",
            "x\n  y",
            "x\n      y",
            "\n  x",
            "",
            "x\ty",
            "\tx",
            "x\t",
            "x\r",
            "[x",
            "]",
            "{x",
            "}",
            "[x]]",
            "[x: y]",
            "[x,]",
            "[,]",
            "{x}",
            "{x:}",
            "{x:y}",
            "{x: y,}",
            "{\"x\":y}",
            "[x\n  , y]",
            "[x #y\n]",
            "x\u0085y",
            "x\u2028y",
            "x\u2029",
            "x\ufeff",
            "\ufeffx",
            "x\u0007",
            "x\ud83d",
            "\ude00x",
            "---",
            "...",
            "--- x",
            "<<",
            "=",
            "[a, b]: c",
            "\"x\": y",
            "{a: b} c",
            "[a?b]",
            "[?a]",
            "[-a]",
            "[- a]",
            "[a:]",
            "[a:,b]",
            "[a::b]",
            "[a-]",
            "[a b]",
            "[--]");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final int nastiness;

    Generator(Random random) {
      this.random = random;
      this.nastiness = List.of(1_000_000, 60, 12).get(random.nextInt(3));
    }

    String document() {
      gap();
      int column = random.nextInt(10) == 0 ? random.nextInt(3) : 0;
      block(column, 1, false);
      gap();
      if (random.nextInt(4) == 0) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
          text.setLength(text.length() - 1);
        }
      }
      return text.toString();
    }

    private boolean isNasty() {
      return random.nextInt(nastiness) == 0;
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    private void block(int column, int depth, boolean isFirstWritten) {
      boolean isList = !isFirstWritten && random.nextInt(3) == 0;
      List<String> used = new ArrayList<>();
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        if (!isFirstWritten || !used.isEmpty()) {
          text.append(" ".repeat(isNasty() ? random.nextInt(6) : column));
        }
        if (isList) {
          used.add("-");
          item(column, depth);
        } else {
          String key = isNasty() ? one(NASTY_KEYS) : one(KEYS);
          if (used.contains(key) && !isNasty()) {
            key = key + used.size();
          }
          used.add(key);
          text.append(key).append(isNasty() ? one(List.of("", " :", ":\t", "::")) : ":");
          valueOfKey(column, depth);
        }
        gap();
      }
    }

    private void item(int column, int depth) {
      text.append('-').append(" ".repeat(random.nextInt(5) == 0 ? random.nextInt(4) : 1));
      int at = text.length() - text.lastIndexOf("\n") - 1;
      if (depth < 5 && random.nextInt(3) == 0) {
        block(at, depth + 1, true);
      } else {
        inlineValue(column, depth);
      }
    }

    private void valueOfKey(int column, int depth) {
      if (depth < 5 && random.nextInt(3) == 0) {
        lineEnd();
        gap();
        int step = random.nextInt(6);
        block(column + (step > 3 ? 0 : step == 3 ? 4 : 2), depth + 1, false);
      } else {
        text.append(" ".repeat(random.nextInt(6) == 0 ? random.nextInt(4) : 1));
        inlineValue(column, depth);
      }
    }

    private void inlineValue(int column, int depth) {
      if (random.nextInt(5) == 0) {
        literal(column);
      } else {
        flow(depth, false);
        lineEnd();
      }
    }

    private void literal(int column) {
      text.append(isNasty() ? one(List.of("|-", "|+", "|2", "| ", "| # x", ">")) : "|")
          .append('\n');
      int shift = column + (isNasty() ? random.nextInt(2) : 1 + random.nextInt(4));
      for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
        switch (random.nextInt(nastiness > 100 ? 5 : 8)) {
          case 0 -> text.append(lines > 1 || isNasty() ? "\n" : "");
          case 5 -> text.append(" ".repeat(random.nextInt(shift + 3))).append('\n');
          case 6 ->
              text.append(" ".repeat(random.nextInt(shift + 3))).append(one(PLAIN)).append('\n');
          default ->
              text.append(" ".repeat(shift))
                  .append(one(List.of("", "", "", "  ", "# ", "- ", "k: ")))
                  .append(isNasty() ? one(NASTY) : one(PLAIN))
                  .append(one(List.of("", "", "", " ", ":")))
                  .append('\n');
        }
      }
    }

    private void flow(int depth, boolean isInside) {
      if (isNasty()) {
        text.append(one(NASTY));
        return;
      }
      String plain = one(PLAIN);
      switch (random.nextInt(depth < 6 ? 8 : 5)) {
        case 0, 1 -> text.append(isInside && !isNasty() ? plain.replace(',', ';') : plain);
        case 2, 3 ->
            text.append('"')
                .append(isNasty() ? one(NASTY) : plain.replace("\"", "'").replace('\\', '/'))
                .append(one(List.of("", " ", ": x", " # x")))
                .append('"');
        case 4 ->
            text.append('\'')
                .append(isNasty() ? one(NASTY) : plain.replace('\'', '"'))
                .append('\'');
        case 5, 6 -> flowList(depth, '[', ']');
        default -> flowList(depth, '{', '}');
      }
    }

    private void flowList(int depth, char open, char close) {
      text.append(open).append(space());
      for (int count = random.nextInt(4), left = count; left > 0; left--) {
        if (open == '{') {
          text.append(isNasty() ? one(NASTY_KEYS) : one(KEYS)).append(left);
          text.append(isNasty() ? one(List.of("", ":", " : ")) : ": ");
        }
        flow(depth + 1, true);
        text.append(space());
        if (left > 1 || isNasty()) {
          text.append(',').append(isNasty() ? "" : " ").append(space());
        }
      }
      text.append(close);
    }

    private String space() {
      return random.nextInt(5) == 0 ? one(List.of(" ", "  ")) : isNasty() ? "\n   " : "";
    }

    private void lineEnd() {
      if (random.nextInt(6) == 0) {
        text.append(
            one(
                List.of(
                    " # comment",
                    "  # x: y ",
                    " #",
                    " ",
                    "   ",
                    isNasty() ? "#x" : " #x",
                    isNasty() ? "\t" : "",
                    isNasty() ? " # \u2028" : " # ä")));
      }
      text.append('\n');
    }

    private void gap() {
      if (random.nextInt(6) == 0) {
        text.append(
            one(
                List.of(
                    "\n",
                    "\n\n",
                    "# comment\n",
                    "  # comment\n",
                    "        # a: b\n",
                    "   \n",
                    isNasty() ? "---\n" : "#\n",
                    isNasty() ? "...\n" : "\n",
                    isNasty() ? "\t\n" : "\n",
                    isNasty() ? "%YAML 1.1\n" : "\n")));
      }
    }
  }
}
