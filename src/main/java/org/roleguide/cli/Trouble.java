package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** The world failing, in words. */
final class Trouble {
  private Trouble() {}

  /** What went wrong with the disk or the network, or null when something else went wrong. */
  static @Nullable String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException trouble) {
        return words(trouble);
      }
    }
    return null;
  }

  private static String words(IOException trouble) {
    if (trouble instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile() + ": " + reason(file);
    }
    String message = trouble.getMessage();
    return message == null ? trouble.getClass().getSimpleName() : message;
  }

  private static String reason(FileSystemException trouble) {
    if (trouble instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (trouble instanceof AccessDeniedException) {
      return "no permission";
    }
    if (trouble instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    String reason = trouble.getReason();
    return reason == null ? trouble.getClass().getSimpleName() : reason;
  }
}
