package org.roleguide.model;

import java.io.IOException;

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
}
