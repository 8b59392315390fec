package org.roleguide.module.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The task in {@code pom.xml} that runs {@link ModuleBuild} when the classes that the modules are
 * made of have changed. It runs in Maven, and tells in milliseconds that nothing has.
 */
public final class ModuleTask {
  private String output = "";
  private String stamp = "";
  private String settings = "";
  private String readable = "";
  private String inputs = "";
  private String path = "";

  /** Folder for the modules. */
  public void setOutput(String folder) {
    output = folder;
  }

  /** File that says what the modules were made of. */
  public void setStamp(String file) {
    stamp = file;
  }

  /** What the modules depend on besides the inputs, such as versions. */
  public void setSettings(String text) {
    settings = text;
  }

  /** "true" for modules that people can read. */
  public void setReadable(String yes) {
    readable = yes;
  }

  /** Folders of classes that the modules are made of; a path. */
  public void setInputs(String folders) {
    inputs = folders;
  }

  /** Everything that the compiler needs; a path. */
  public void setPath(String classPath) {
    path = classPath;
  }

  /** Called by Ant. */
  public void execute() throws Exception {
    Path made = Path.of(stamp);
    String hash = hash();
    if (Files.exists(made) && Files.readString(made, UTF_8).equals(hash)) {
      return;
    }
    Files.deleteIfExists(made);
    Path folder = Path.of(output);
    Files.createDirectories(folder);
    List<URL> urls = new ArrayList<>();
    for (String element : path.split(File.pathSeparator)) {
      urls.add(Path.of(element).toUri().toURL());
    }
    // A loader of its own: TeaVM must find what it compiles and its own parts in the same place.
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> build = Class.forName(ModuleBuild.class.getName(), true, loader);
      build
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString(), readable});
    }
    Files.writeString(made, hash(), UTF_8);
  }

  /** Of the settings, the inputs and what was made of them. */
  private String hash() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((settings + readable).getBytes(UTF_8));
    for (String folder : (inputs + File.pathSeparator + output).split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(file.toString().getBytes(UTF_8));
            try (InputStream bytes = Files.newInputStream(file)) {
              digest.update(bytes.readAllBytes());
            }
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
