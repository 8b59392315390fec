package org.roleguide.module.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a compiled module what TeaVM puts in for programs: the main method, names and
 * interfaces of classes, functions and strings that only these use. Expects TeaVM's runtime as in
 * {@code src/module/runtime}, and fails when a module is of another shape.
 */
final class SmallModule {
  private static final Pattern WORD = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*");
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'");
  private static final Pattern EXPORTED = Pattern.compile("([\\w$]+) as ([\\w$]+)");
  private static final Pattern CLASSES =
      Pattern.compile("([\\w$]+)\\(\\[[\\w$]+,\\s*[0\"].*", Pattern.DOTALL);
  private static final Pattern STRINGS = Pattern.compile("([\\w$]+)\\(\\[\".*", Pattern.DOTALL);

  /** Names of packages, and what JavaScript would see of objects and of the main method. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "[\\w$]+\\(\\[(-1,.*|\\]\\))|[\\w$]+\\.(prototype\\.)?(toString|valueOf|__teavm_class__|javaException)"
              + "\\s*=.*|\\(\\(\\)\\s*=>.*|\"use strict\"",
          Pattern.DOTALL);

  private static final Pattern ERASER =
      Pattern.compile("[\\w$]+\\s*=\\s*\\(\\)\\s*=>\\s*\\(\\)\\s*=>\\s*\\{\\s*\\}");
  private static final Pattern METHOD = Pattern.compile("[\\w$]+\\.prototype\\.([\\w$]+)\\s*=");

  private final String module;
  private final boolean readable;

  /** A declaration without {@code let}, or a function, by its name; in the order of the module. */
  private final Map<String, String> declarations = new LinkedHashMap<>();

  /** The class and parent of each class of Java, and its methods as a literal of JavaScript. */
  private final Map<String, JavaClass> classes = new LinkedHashMap<>();

  /** Methods given to classes by themselves, those that are called. */
  private final List<String> statements = new ArrayList<>();

  private final Map<String, String> exports = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private List<String> strings = List.of();
  private String inherit = "";
  private String makeStrings = "";
  private String object = "";

  private record JavaClass(String parent, String methods) {}

  private SmallModule(String module, boolean readable) {
    this.module = module;
    this.readable = readable;
  }

  /** The same module without these; written in fewer characters when nobody is to read it. */
  static String of(String module, boolean readable) {
    SmallModule small = new SmallModule(module, readable);
    small.read();
    small.forgetStarted();
    small.findUsed();
    return small.write();
  }

  private void read() {
    int at = 0;
    while (true) {
      while (at < module.length() && (module.charAt(at) <= ' ' || module.charAt(at) == ';')) {
        at++;
      }
      if (at == module.length()) {
        return;
      }
      if (module.startsWith("let ", at)) {
        for (at += 4; ; at++) {
          int end = end(module, at, ",;");
          declare(module.substring(at, end).strip());
          at = end;
          if (module.charAt(at) == ';') {
            break;
          }
        }
      } else if (module.startsWith("function ", at)) {
        int end = end(module, module.indexOf('{', at) + 1, "}") + 1;
        declare(module.substring(at, end));
        at = end;
      } else if (module.startsWith("export", at)) {
        int end = module.indexOf('}', at) + 1;
        readExports(module.substring(at, end));
        at = end;
      } else {
        int end = end(module, at, ";");
        readStatement(module.substring(at, end));
        at = end;
      }
    }
  }

  private void declare(String declaration) {
    Matcher name = WORD.matcher(declaration);
    check(name.find(declaration.startsWith("function ") ? 9 : 0), declaration);
    declarations.put(name.group(), declaration);
  }

  private void readExports(String list) {
    Matcher exported = EXPORTED.matcher(list);
    while (exported.find()) {
      if (!exported.group(2).equals("main")) {
        exports.put(exported.group(1), exported.group(2));
      }
    }
  }

  private void readStatement(String statement) {
    Matcher ofClasses = CLASSES.matcher(statement);
    Matcher ofStrings = STRINGS.matcher(statement);
    if (ofStrings.matches()) {
      makeStrings = ofStrings.group(1);
      strings = cells(statement.substring(statement.indexOf('[')));
    } else if (ofClasses.matches()) {
      inherit = ofClasses.group(1);
      readClasses(cells(statement.substring(statement.indexOf('['))));
    } else if (!FOR_PROGRAMS.matcher(statement).matches()) {
      Matcher method = METHOD.matcher(statement);
      check(method.lookingAt(), statement);
      if (module.contains('.' + method.group(1) + '(')) {
        statements.add(statement);
      }
    }
  }

  /** Class, name (0, or name and package), parent, interfaces, modifiers, nest, start, methods. */
  private void readClasses(List<String> cells) {
    for (int i = 0; i < cells.size(); ) {
      String name = cells.get(i++);
      i += cells.get(i).equals("0") ? 1 : 2;
      String parent = cells.get(i);
      if (parent.equals("0")) {
        object = name;
        parent = "Object";
      }
      StringBuilder methods = new StringBuilder();
      List<String> pairs = cells.get(i + 5).equals("0") ? List.of() : cells(cells.get(i + 5));
      for (int k = 0; k < pairs.size(); k += 2) {
        String names = pairs.get(k);
        for (String each : names.startsWith("[") ? cells(names) : List.of(names)) {
          methods.append(methods.isEmpty() ? "" : ",").append(each, 1, each.length() - 1);
          methods.append(':').append(pairs.get(k + 1));
        }
      }
      classes.put(name, new JavaClass(parent, methods.toString()));
      i += 6;
    }
  }

  /** The cells of a literal of an array. */
  private static List<String> cells(String array) {
    List<String> cells = new ArrayList<>();
    for (int at = 1; array.charAt(at) != ']'; ) {
      int end = end(array, at, ",]");
      cells.add(array.substring(at, end).strip());
      at = array.charAt(end) == ',' ? end + 1 : end;
    }
    return cells;
  }

  /** Where the first of some characters stands that is in no bracket and no literal. */
  private static int end(String text, int from, String ends) {
    int depth = 0;
    Matcher literal = LITERAL.matcher(text);
    for (int at = from; ; at++) {
      char c = text.charAt(at);
      if (depth == 0 && ends.indexOf(c) >= 0) {
        return at;
      }
      if (c == '"' || c == '\'') {
        check(literal.region(at, text.length()).lookingAt(), "a literal without end");
        at = literal.end() - 1;
      }
      check(c != '`', "a template");
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
  }

  /** Static initialisers name their class when they have run, though nothing looks at it. */
  private void forgetStarted() {
    for (Map.Entry<String, String> eraser : declarations.entrySet()) {
      if (ERASER.matcher(eraser.getValue()).matches()) {
        String call = "(?<![\\w$.])" + Pattern.quote(eraser.getKey()) + "\\([\\w$]+\\)";
        String without = Matcher.quoteReplacement(eraser.getKey() + "()");
        declarations.replaceAll((name, text) -> text.replaceAll(call, without));
        return;
      }
    }
  }

  private void findUsed() {
    Deque<String> found = new ArrayDeque<>(exports.keySet());
    found.add(inherit);
    found.add(makeStrings);
    while (!found.isEmpty()) {
      String name = found.remove();
      if (declarations.containsKey(name) && used.add(name)) {
        JavaClass itself = classes.getOrDefault(name, new JavaClass("", ""));
        String text = declarations.get(name) + ' ' + itself.parent + ' ' + itself.methods;
        WORD.matcher(LITERAL.matcher(text).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .forEach(found::add);
      }
    }
  }

  private String write() {
    StringBuilder small = new StringBuilder();
    char before = 0;
    for (Map.Entry<String, String> declaration : declarations.entrySet()) {
      if (used.contains(declaration.getKey())) {
        String text = declaration.getValue();
        if (text.startsWith("function ")) {
          small.append(before == ',' ? ";\n" : "").append(text).append('\n');
          before = '}';
        } else {
          small.append(before == ',' ? ",\n" : "let ").append(text);
          before = ',';
        }
      }
    }
    small.append(";\n");
    statements.forEach(statement -> small.append(statement).append(";\n"));
    writeClasses(small);
    String body = onlyUsedStrings(small.toString());
    // The constructor of Object does nothing.
    body = body.replaceAll("\\b" + Pattern.quote(object) + "\\.call\\((a|this)\\);", "");
    return (readable ? body : fewer(body))
        + exports.entrySet().stream()
            .map(export -> export.getKey() + " as " + export.getValue())
            .collect(Collectors.joining(",", "export{", "};\n"));
  }

  /** Parents first. */
  private void writeClasses(StringBuilder small) {
    Map<JavaClass, List<String>> alike = new LinkedHashMap<>();
    classes.forEach(
        (name, itself) -> {
          if (used.contains(name)) {
            alike.computeIfAbsent(itself, children -> new ArrayList<>()).add(name);
          }
        });
    alike.forEach(
        (itself, names) -> {
          small.append(inherit).append('(').append(itself.parent).append(",[");
          small.append(String.join(",", names)).append(']');
          small.append(itself.methods.isEmpty() ? "" : ",{" + itself.methods + "}").append(");\n");
        });
  }

  /** Adds the strings, those that are used, and numbers them anew. */
  private String onlyUsedStrings(String text) {
    String instance =
        declarations.get(makeStrings).replaceAll("(?s).*?([\\w$]+)\\s*=\\s*\\w+\\.map\\(.*", "$1");
    Pattern getter =
        Pattern.compile(
            "([\\w$]+)\\s*=\\s*\\w+\\s*=>\\s*" + Pattern.quote(instance) + "\\[\\w+\\]");
    String get = "";
    for (String declaration : declarations.values()) {
      Matcher matcher = getter.matcher(declaration);
      if (matcher.matches()) {
        get = matcher.group(1);
      }
    }
    check(!get.isEmpty(), "no strings");
    Pattern use = Pattern.compile("(?<![\\w$.])" + Pattern.quote(get) + "\\((\\d+)\\)");
    Map<String, Integer> numbers = new LinkedHashMap<>();
    String renumbered =
        use.matcher(text)
            .replaceAll(
                found -> {
                  String string = strings.get(Integer.parseInt(found.group(1)));
                  Integer number = numbers.computeIfAbsent(string, added -> numbers.size());
                  return Matcher.quoteReplacement(
                      found.group().replace(found.group(1), "" + number));
                });
    List<String> left = new ArrayList<>();
    for (String string : numbers.keySet()) {
      left.add(string.replaceAll("\"\\s*\\+\\s*\"", ""));
    }
    return renumbered + makeStrings + "([" + String.join(",", left) + "]);\n";
  }

  /** The same statements in fewer characters. */
  private static String fewer(String text) {
    StringBuilder fewer = new StringBuilder();
    Matcher literal = LITERAL.matcher(text);
    int at = 0;
    while (literal.find()) {
      fewer.append(fewerInCode(text.substring(at, literal.start()))).append(literal.group());
      at = literal.end();
    }
    return fewer.append(fewerInCode(text.substring(at))).toString();
  }

  private static String fewerInCode(String code) {
    return code.replaceAll("(?<=[\\w$])\n(?=[\\w$])", " ")
        .replace("\n", "")
        .replaceAll("=>\\{return ([^;{}]*);\\}", "=>$1")
        .replaceAll("(?<=[;{}])([\\w$]+)=\\1\\+1\\|0(?=[;}])", "$1++")
        .replaceAll("(?<=[;{}])([\\w$]+)=\\1\\+\\(-1\\)\\|0(?=[;}])", "$1--")
        .replaceAll("(?<![);]);\\}", "}");
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalStateException("TeaVM writes what is not expected: " + what);
    }
  }
}
