package org.roleguide.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.Output;
import org.roleguide.text.TerminalText;

/**
 * The folder that a site is published to. Files are written to a folder beside it, which takes its
 * place when everything is there; until then the last site stays as it was. A file that did not
 * change is linked to from the last site, so it keeps its modification time. Thread-safe while
 * files are written.
 */
final class OutputFolder implements Output, AutoCloseable {
  /**
   * In every folder that we made; a folder without it is not ours to replace. It lists the files
   * that we wrote, one a line: a file that is not among them is not ours to delete.
   */
  static final String MARKER = ".roleguide";

  /** Folders that this program is writing to; a lock on a file keeps only other programs out. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path target;
  private final Path staging;
  private final Path previous;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final boolean hasLastSite;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();

  private OutputFolder(Path target, FileChannel lockFile, FileLock lock) throws IOException {
    this.target = target;
    this.staging = beside(target, ".new");
    this.previous = beside(target, ".old");
    this.lockFile = lockFile;
    this.lock = lock;
    recover();
    this.hasLastSite = Files.isDirectory(target);
    Files.createDirectory(staging);
    folders.put(staging, true);
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling("." + target.getFileName() + ending);
  }

  /**
   * Prepares to publish to a folder.
   *
   * @param target need not exist; when it does, it must be empty or made by an earlier build
   * @throws OutputRefused when the folder holds something else, or another build writes to it
   */
  static OutputFolder open(Path target) throws IOException, OutputRefused {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getFileName() == null) {
      throw new OutputRefused("the output cannot be the root of the file system");
    }
    Files.createDirectories(absolute.getParent());
    Path real = absolute.getParent().toRealPath().resolve(absolute.getFileName());
    refuseForeign(real);
    if (!OPEN.add(real)) {
      throw new OutputRefused("another build is writing to " + target);
    }
    OutputFolder opened = null;
    try {
      opened = locked(real);
    } finally {
      if (opened == null) {
        OPEN.remove(real);
      }
    }
    if (opened == null) {
      throw new OutputRefused("another build is writing to " + target);
    }
    return opened;
  }

  /** The folder with a lock on it, or null when another program has it. */
  private static @Nullable OutputFolder locked(Path target) throws IOException {
    Path path = beside(target, ".lock");
    while (true) {
      FileChannel lockFile =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      OutputFolder opened = null;
      try {
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
          return null;
        }
        if (isStillAt(path, lockFile)) {
          opened = new OutputFolder(target, lockFile, lock);
          return opened;
        }
      } finally {
        if (opened == null) {
          lockFile.close();
        }
      }
    }
  }

  /**
   * Whether a lock file is the one that others will find: a build that ends removes its lock file,
   * and we may have opened it just before. A size that nobody else would give it tells; reading it
   * would not do, because POSIX drops a program's locks when it closes the file anywhere.
   */
  private static boolean isStillAt(Path path, FileChannel lockFile) throws IOException {
    int size = ThreadLocalRandom.current().nextInt(1, 1 << 16);
    lockFile.truncate(0);
    lockFile.write(ByteBuffer.allocate(1), size - 1);
    try {
      return Files.size(path) == size;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void refuseForeign(Path target) throws IOException, OutputRefused {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputRefused(target + " is not a folder");
    }
    if (Files.exists(target.resolve(MARKER))) {
      refuseStrangers(target);
      return;
    }
    try (Stream<Path> children = Files.list(target)) {
      if (children.findAny().isPresent()) {
        throw new OutputRefused(
            target + " holds files that roleguide did not make; choose a folder that is empty");
      }
    }
  }

  private static void refuseStrangers(Path target) throws IOException, OutputRefused {
    Set<String> ours = new HashSet<>(Files.readAllLines(target.resolve(MARKER), UTF_8));
    if (ours.isEmpty()) {
      return; // put there by hand: everything in the folder may go
    }
    ours.add(MARKER);
    try (Stream<Path> files = Files.walk(target)) {
      Optional<String> stranger =
          files
              .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> target.relativize(file).toString().replace('\\', '/'))
              .filter(file -> !ours.contains(file))
              .min(Comparator.naturalOrder());
      if (stranger.isPresent()) {
        throw new OutputRefused(
            target
                + " holds a file that roleguide did not make, and would delete: "
                + TerminalText.visible(stranger.get())
                + "; move it away, or put it into the assets folder of the site");
      }
    }
  }

  /** Mends what a build that was killed left behind. */
  private void recover() throws IOException {
    if (Files.isDirectory(previous) && !Files.exists(target)) {
      Files.move(previous, target);
    }
    delete(staging);
    delete(previous);
  }

  /** The folder that files are written to before they are published. */
  Path staging() {
    return staging;
  }

  @Override
  public void write(String file, byte[] bytes, int length) throws IOException {
    if (!written.add(file)) {
      throw new FileAlreadyExistsException(file, null, "written twice");
    }
    Path staged = staging.resolve(file);
    createFolder(staged.getParent());
    if (hasLastSite) {
      Path last = target.resolve(file);
      if (isSame(last, bytes, length) && linked(staged, last)) {
        return;
      }
    }
    try (OutputStream out = Files.newOutputStream(staged, StandardOpenOption.CREATE_NEW)) {
      out.write(bytes, 0, length);
    }
  }

  /**
   * Takes a file that others wrote below {@link #staging}, or may yet write into the published
   * folder, for one of ours.
   */
  void adopt(String file) {
    written.add(file);
  }

  private void createFolder(Path folder) {
    if (!folders.containsKey(folder)) {
      createFolder(folder.getParent());
      folders.computeIfAbsent(folder, OutputFolder::created);
    }
  }

  private static boolean created(Path folder) {
    try {
      Files.createDirectory(folder);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSame(Path last, byte[] bytes, int length) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(last, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return false;
    }
    return attributes.isRegularFile()
        && attributes.size() == length
        && Arrays.equals(Files.readAllBytes(last), 0, length, bytes, 0, length);
  }

  private static boolean linked(Path staged, Path last) {
    try {
      Files.createLink(staged, last);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The files that were written and not planned, and those that were planned and not written. */
  Set<String> differences(Set<String> planned) {
    Set<String> differences = new TreeSet<>();
    for (String file : planned) {
      if (!written.contains(file)) {
        differences.add(file);
      }
    }
    for (String file : written) {
      if (!planned.contains(file)) {
        differences.add(file);
      }
    }
    return differences;
  }

  /** Puts the new site in the place of the last one. */
  void publish() throws IOException {
    String[] sorted = written.toArray(new String[0]);
    Arrays.sort(sorted);
    String files = String.join("\n", sorted) + "\n";
    write(MARKER, files.getBytes(UTF_8));
    if (hasLastSite) {
      Files.move(target, previous);
    }
    Files.move(staging, target);
    delete(previous);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes what was not published, and lets other builds in. */
  @Override
  public void close() throws IOException {
    try {
      delete(staging);
      Files.deleteIfExists(beside(target, ".lock"));
    } finally {
      lock.release();
      lockFile.close();
      OPEN.remove(target);
    }
  }
}
