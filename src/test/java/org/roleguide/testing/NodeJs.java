package org.roleguide.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The Node.js that Playwright's driver brings along, for tests of JavaScript without a browser.
 * Nothing has to be installed; where there is no such driver for the machine, tests fail.
 */
public final class NodeJs {
  /** Kept from one run to the next: it is 120 MB. */
  private static final Path FOLDER = Path.of("target/node-for-tests");

  private NodeJs() {}

  /**
   * Runs a module ({@code .mjs}) in this project's folder.
   *
   * @param input what it reads from standard input
   * @return what it wrote to standard output
   * @throws AssertionError when it takes longer than {@code limit}, or ends with anything but 0;
   *     the message has what it wrote to standard error
   */
  public static String run(Path script, List<String> arguments, String input, Duration limit) {
    try {
      return tryRun(script, arguments, input, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while Node.js ran " + script, e);
    }
  }

  private static String tryRun(Path script, List<String> arguments, String input, Duration limit)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program().toString(), script.toString()));
    command.addAll(arguments);
    // Files rather than pipes, so that nothing waits for anybody.
    Path folder = Files.createTempDirectory("roleguide-node");
    Path in = Files.writeString(folder.resolve("in"), input, UTF_8);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(script + " ran longer than " + limit + "\n" + read(err));
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(
            script + " ended with " + process.exitValue() + "\n" + read(err) + read(out));
      }
      return Files.readString(out, UTF_8);
    } finally {
      for (Path file : List.of(in, out, err, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), UTF_8);
  }

  /** The program itself, unpacked when it is not yet, or is another version's. */
  public static synchronized Path program() throws IOException {
    String name = platform() + (platform().startsWith("win") ? "/node.exe" : "/node");
    URL packed = NodeJs.class.getResource("/driver/" + name);
    if (packed == null) {
      throw new AssertionError("Playwright's driver has no Node.js for this machine: " + name);
    }
    Path program = FOLDER.resolve(name).toAbsolutePath();
    var connection = packed.openConnection();
    try (InputStream bytes = connection.getInputStream()) {
      if (!Files.exists(program) || Files.size(program) != connection.getContentLengthLong()) {
        Files.createDirectories(program.getParent());
        Path part = Files.createTempFile(program.getParent(), "node", ".part");
        Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        if (!part.toFile().setExecutable(true)) {
          throw new IOException("cannot be made executable: " + part);
        }
        Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return program;
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (system.startsWith("windows")) {
      return "win32_x64";
    }
    return (system.startsWith("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
  }
}
