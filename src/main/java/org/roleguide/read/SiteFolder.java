package org.roleguide.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.diagnostic.SourceText;

/**
 * The folder that authors work in. Nothing outside of it is read: a symbolic link that leads out is
 * a finding, and so is anything that is neither a file nor a folder.
 */
public final class SiteFolder {
  /** Largest content file that is read, in bytes. */
  static final long MAX_TEXT_BYTES = 1 << 20;

  /** Largest image or other file that is published as it is, in bytes. */
  static final long MAX_BINARY_BYTES = 20L << 20;

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** First byte, in UTF-8, of U+0300 and what follows. */
  private static final byte FIRST_COMBINING_LEAD = (byte) 0xCC;

  /** First two bytes of U+2000 to U+203F, and the last byte of U+2001. */
  private static final byte PUNCTUATION_LEAD = (byte) 0xE2;

  private static final byte PUNCTUATION_SECOND = (byte) 0x80;
  private static final byte FIRST_PUNCTUATION_THIRD = (byte) 0x81;

  private final Path root;

  /**
   * Opens a site folder.
   *
   * @throws IOException when the folder does not exist or cannot be read
   */
  public SiteFolder(Path root) throws IOException {
    this.root = root.toRealPath();
  }

  /** The folder's real path. */
  public Path root() {
    return root;
  }

  /**
   * Something in a folder.
   *
   * @param name file name
   * @param path relative to the site folder, with {@code /} between its parts
   * @param size in bytes
   */
  record Entry(String name, String path, boolean folder, long size) {}

  /**
   * What a folder holds, sorted by name, without names that begin with a dot; nothing when there is
   * no such folder.
   */
  List<Entry> list(String folder, List<Diagnostic> findings) {
    if (isBehindLink(folder, findings)
        || !Files.isDirectory(resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    return entries(folder, findings);
  }

  /** The same of a folder that was listed itself, and so is known to be one. */
  List<Entry> list(Entry folder, List<Diagnostic> findings) {
    return entries(folder.path(), findings);
  }

  private List<Entry> entries(String folder, List<Diagnostic> findings) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(resolve(folder))) {
      for (Path path : stream) {
        String name = path.getFileName().toString();
        if (!name.startsWith(".")) {
          entry(path, folder.isEmpty() ? name : folder + "/" + name, findings)
              .ifPresent(entries::add);
        }
      }
    } catch (IOException e) {
      findings.add(unreadable(folder));
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  /** Whether the path, or a folder on the way to it, is a link to a folder; that is a finding. */
  private boolean isBehindLink(String path, List<Diagnostic> findings) {
    Path at = root;
    for (Path part : root.relativize(resolve(path))) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at) && (Files.isDirectory(at) || !at.equals(resolve(path)))) {
        String relative = root.relativize(at).toString().replace('\\', '/');
        findings.add(linkedFolder(relative, realPath(at)));
        return true;
      }
    }
    return false;
  }

  private Diagnostic linkedFolder(String path, Optional<Path> target) {
    boolean leadsOut = target.isEmpty() || !target.get().startsWith(root);
    return Diagnostic.error(
        "path-outside-site",
        SourceSpan.wholeFile(path),
        "symbolic link to a folder" + (leadsOut ? " outside of the site folder" : ""),
        "folders are read where they are; copy the folder to this place");
  }

  private Optional<Entry> entry(Path path, String relative, List<Diagnostic> findings)
      throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      Optional<Path> target = realPath(path);
      if (target.isEmpty()) {
        findings.add(
            Diagnostic.error(
                "file-unreadable",
                SourceSpan.wholeFile(relative),
                "symbolic link to a file that does not exist",
                "copy the file to this place, or remove the link"));
        return Optional.empty();
      }
      if (Files.isDirectory(path)) {
        findings.add(linkedFolder(relative, target));
        return Optional.empty();
      }
      if (!target.get().startsWith(root)) {
        findings.add(
            Diagnostic.error(
                "path-outside-site",
                SourceSpan.wholeFile(relative),
                "symbolic link to a file outside of the site folder",
                "copy the file to this place"));
        return Optional.empty();
      }
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    }
    if (!attributes.isDirectory() && !attributes.isRegularFile()) {
      findings.add(
          Diagnostic.error(
              "path-outside-site",
              SourceSpan.wholeFile(relative),
              "neither a file nor a folder, but a pipe or a device",
              "remove it"));
      return Optional.empty();
    }
    String name = path.getFileName().toString();
    return Optional.of(new Entry(name, relative, attributes.isDirectory(), attributes.size()));
  }

  private static Optional<Path> realPath(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The entry of one file, or empty when there is none. */
  Optional<Entry> file(String path, List<Diagnostic> findings) {
    Path file = resolve(path);
    if (isBehindLink(path, findings) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return entry(file, path, findings).filter(e -> !e.folder());
    } catch (IOException e) {
      findings.add(unreadable(path));
      return Optional.empty();
    }
  }

  /**
   * The normalised text of a file: UTF-8, without byte order mark, lines ended by {@code \n},
   * Unicode form C. Empty when the file cannot be used; the findings say why.
   */
  Optional<SourceText> text(Entry entry, List<Diagnostic> findings) {
    SourceSpan whole = SourceSpan.wholeFile(entry.path());
    if (entry.size() > MAX_TEXT_BYTES) {
      findings.add(
          Diagnostic.error(
              "file-too-large",
              whole,
              "the file has " + entry.size() + " bytes, at most " + MAX_TEXT_BYTES,
              "divide the text between several files"));
      return Optional.empty();
    }
    Optional<byte[]> read = read(entry, findings);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = read.get();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int bad = text.indexOf(REPLACEMENT);
    if (bad >= 0 && !isUtf8(bytes)) {
      findings.add(
          Diagnostic.error(
              "not-utf8",
              new SourceText(entry.path(), normalised(text, bytes)).span(bad, 1),
              "this character is not in UTF-8",
              "save the file with the encoding UTF-8"));
      return Optional.empty();
    }
    return Optional.of(new SourceText(entry.path(), normalised(text, bytes)));
  }

  /** The text of a file as findings count its lines, for excerpts; empty when it cannot be read. */
  public Optional<String> excerptSource(String path) {
    List<Diagnostic> ignored = new ArrayList<>();
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return file(path, ignored)
        .filter(entry -> entry.size() <= MAX_TEXT_BYTES)
        .flatMap(entry -> read(entry, ignored))
        .map(bytes -> normalised(new String(bytes, StandardCharsets.UTF_8), bytes));
  }

  private Optional<byte[]> read(Entry entry, List<Diagnostic> findings) {
    try {
      return Optional.of(Files.readAllBytes(resolve(entry.path())));
    } catch (IOException e) {
      findings.add(unreadable(entry.path()));
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String normalised(String decoded, byte[] bytes) {
    if (isNormal(bytes)) {
      return decoded;
    }
    String text = decoded;
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether UTF-8 text surely needs nothing: it has no {@code \r}, and no characters that
   * normalisation form C could change, nor a byte order mark. None of these are below U+0300, and
   * none from U+2000 to U+203F but the two spaces U+2000 and U+2001; that block is let through
   * because dashes and quotation marks stand in it.
   */
  private static boolean isNormal(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b > '\r') {
        continue;
      }
      if (b == '\r') {
        return false;
      }
      if (b < 0 && b >= FIRST_COMBINING_LEAD) {
        boolean punctuation =
            b == PUNCTUATION_LEAD
                && i + 2 < bytes.length
                && bytes[i + 1] == PUNCTUATION_SECOND
                && bytes[i + 2] > FIRST_PUNCTUATION_THIRD;
        if (!punctuation) {
          return false;
        }
        i += 2;
      }
    }
    return true;
  }

  /** The bytes of a file that is published as it is. */
  byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(resolve(path));
  }

  private Path resolve(String path) {
    Path resolved = root.resolve(path).normalize();
    if (!resolved.startsWith(root)) {
      throw new IllegalArgumentException("outside the site folder: " + path);
    }
    return resolved;
  }

  private static Diagnostic unreadable(String path) {
    return Diagnostic.error(
        "file-unreadable",
        SourceSpan.wholeFile(path),
        "cannot be read",
        "check the file's permissions");
  }
}
