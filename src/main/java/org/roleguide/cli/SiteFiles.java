package org.roleguide.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a built site as a web host finds them: by the path of a request. */
final class SiteFiles {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"));

  private final Path root;

  private SiteFiles(Path root) {
    this.root = root;
  }

  /** The files as they are now: the folder is another one after each build. */
  static SiteFiles of(Path site) throws IOException {
    return new SiteFiles(site.toRealPath());
  }

  Path root() {
    return root;
  }

  /**
   * The names in a path, without those that say nothing; empty when the path asks for something
   * that a site cannot have.
   *
   * @param rawPath as it stands in the request, below the site: {@code /sv/a%20b/} or empty
   */
  static Optional<List<String>> names(String rawPath) {
    List<String> names = new ArrayList<>();
    String[] parts = rawPath.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean isLast = i == parts.length - 1;
      if (isLast && parts[i].isEmpty()) {
        continue;
      }
      String name = decoded(parts[i]);
      // No empty names, no "..", and nothing hidden such as the marks of a build.
      if (name.isEmpty() || name.startsWith(".") || name.chars().anyMatch(SiteFiles::isForbidden)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(names);
  }

  private static boolean isForbidden(int c) {
    return c == '/' || c == '\\' || c < 0x20 || c == 0x7f;
  }

  /** A name without percent signs (RFC 3986, section 2.1); empty when it is not UTF-8. */
  private static String decoded(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.put(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return "";
      }
      decoded.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  /** Whether the names lead to a folder of the site. */
  boolean isFolder(List<String> names) {
    return real(names).filter(Files::isDirectory).isPresent();
  }

  /** The file that the names lead to; empty when there is none in the site. */
  Optional<Path> file(List<String> names) {
    return real(names).filter(Files::isRegularFile);
  }

  /** The file in a folder. */
  Optional<Path> file(List<String> folder, String name) {
    List<String> names = new ArrayList<>(folder);
    names.add(name);
    return file(names);
  }

  /** What the names lead to, unless a symbolic link leads out of the site. */
  private Optional<Path> real(List<String> names) {
    try {
      Path path = root;
      for (String name : names) {
        path = path.resolve(name);
      }
      Path real = path.toRealPath();
      return real.startsWith(root) ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The media type of a file. */
  static String type(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.equals("feed.xml")) {
      return "application/atom+xml";
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
