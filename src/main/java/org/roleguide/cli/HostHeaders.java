package org.roleguide.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The headers that a site asks its host for, from its {@code _headers} file: a line with a path,
 * which may end with {@code *}, then indented lines {@code Name: value}.
 */
final class HostHeaders {
  private record Rule(String path, Map<String, String> headers) {
    boolean appliesTo(String requested) {
      return path.endsWith("*")
          ? requested.startsWith(path.substring(0, path.length() - 1))
          : requested.equals(path);
    }
  }

  private final List<Rule> rules;

  private HostHeaders(List<Rule> rules) {
    this.rules = rules;
  }

  /** Reads the headers of a built site; a site without the file asks for none. */
  static HostHeaders of(Path site) throws IOException {
    Path file = site.resolve("_headers");
    List<Rule> rules = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int colon = line.indexOf(": ");
        if (!line.isBlank() && !line.startsWith(" ")) {
          rules.add(new Rule(line.strip(), new LinkedHashMap<>()));
        } else if (colon > 0 && !rules.isEmpty()) {
          rules
              .get(rules.size() - 1)
              .headers()
              .put(line.substring(0, colon).strip(), line.substring(colon + 2).strip());
        }
      }
    }
    return new HostHeaders(rules);
  }

  /** The headers for a path, by name. */
  Map<String, String> of(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    rules.stream().filter(rule -> rule.appliesTo(path)).forEach(r -> headers.putAll(r.headers()));
    return headers;
  }
}
