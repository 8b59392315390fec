package org.roleguide.plan;

import java.util.HashSet;
import java.util.Set;

/** The files that the site will have, and the folders they lie in: no file can be where one is. */
final class TakenFiles {
  private final Set<String> files = new HashSet<>();
  private final Set<String> folders = new HashSet<>();

  TakenFiles() {
    Reserved.FILES.forEach(this::add);
  }

  /**
   * Adds a file unless its place is taken: by a file, by a folder, or by a file where a folder of
   * its own would have to be.
   *
   * @param file relative to the output folder
   * @return whether its place was free
   */
  boolean add(String file) {
    if (files.contains(file)
        || folders.contains(file)
        || file.equals(Reserved.SEARCH)
        || file.startsWith(Reserved.SEARCH + "/")) {
      return false;
    }
    for (int i = file.indexOf('/'); i >= 0; i = file.indexOf('/', i + 1)) {
      if (files.contains(file.substring(0, i))) {
        return false;
      }
    }
    files.add(file);
    for (int i = file.lastIndexOf('/'); i > 0; i = file.lastIndexOf('/', i - 1)) {
      folders.add(file.substring(0, i));
    }
    return true;
  }
}
