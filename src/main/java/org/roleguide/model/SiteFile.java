package org.roleguide.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file of the site folder, or of the program itself, that is published as it is.
 *
 * @param name path that authors refer to it by, relative to the site folder
 * @param content where to read it
 */
public record SiteFile(String name, Content content) {
  /** Reads the file when its turn comes. */
  @FunctionalInterface
  public interface Content {
    /** All bytes of the file. */
    byte[] read() throws IOException;
  }

  /** The same file, read at most once and then kept; for small files that are needed twice. */
  public SiteFile kept() {
    return new SiteFile(name, new KeptContent(content));
  }

  private static final class KeptContent implements Content {
    private final Content content;
    private byte @Nullable [] bytes;

    KeptContent(Content content) {
      this.content = content;
    }

    @Override
    public synchronized byte[] read() throws IOException {
      byte[] read = bytes;
      if (read == null) {
        read = content.read();
        bytes = read;
      }
      return read;
    }
  }
}
