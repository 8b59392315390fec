package org.roleguide.bake;

import java.io.IOException;

/** Where finished files go. Thread-safe. */
public interface Output {
  /**
   * Takes a finished file.
   *
   * @param file path relative to the output folder, with {@code /} between its parts
   * @param bytes holds the file's content; not kept after the call
   * @param length how many of the bytes belong to it
   */
  void write(String file, byte[] bytes, int length) throws IOException;

  /** Takes a finished file. */
  default void write(String file, byte[] bytes) throws IOException {
    write(file, bytes, bytes.length);
  }
}
