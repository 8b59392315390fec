package org.roleguide.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.SiteFile;

/** The templates, assets and interface words that the program brings along. */
public final class Bundled {
  /** Where they are on the class path. */
  public static final String ROOT = "org/roleguide/bundled/";

  private Bundled() {}

  /** A bundled text, such as {@code i18n/sv/messages.properties}. */
  static Optional<String> text(String path) {
    try (InputStream in = stream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bundled files below a folder, by path relative to it. */
  static SortedMap<String, SiteFile> files(String folder) {
    SortedMap<String, SiteFile> files = new TreeMap<>();
    for (String path : paths(ROOT + folder + "/")) {
      String name = folder + "/" + path;
      files.put(path, new SiteFile("bundled " + name, () -> bytes(name)));
    }
    return files;
  }

  private static byte[] bytes(String path) throws IOException {
    try (InputStream in = stream(path)) {
      if (in == null) {
        throw new IOException("not in the program: " + path);
      }
      return in.readAllBytes();
    }
  }

  private static @Nullable InputStream stream(String path) {
    return Bundled.class.getClassLoader().getResourceAsStream(ROOT + path);
  }

  private static List<String> paths(String prefix) {
    try {
      Path home =
          Path.of(Bundled.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return pathsBelow(home.resolve(prefix));
      }
      try (JarFile jar = new JarFile(home.toFile())) {
        return jar.stream()
            .filter(entry -> !entry.isDirectory())
            .map(JarEntry::getName)
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> pathsBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
