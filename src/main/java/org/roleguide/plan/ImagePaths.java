package org.roleguide.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of images as texts write them. */
public final class ImagePaths {
  private ImagePaths() {}

  /**
   * The path of an image relative to the site folder, or null when it leaves {@code content/}.
   *
   * @param folder folder of the text
   * @param path as written, relative to that folder
   */
  public static @Nullable String resolved(String folder, String path) {
    List<String> parts = new ArrayList<>(List.of(folder.split("/")));
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.size() <= 1) {
          return null;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.get(0).equals("content") ? String.join("/", parts) : null;
  }
}
