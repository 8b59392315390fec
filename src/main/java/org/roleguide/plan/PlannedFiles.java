package org.roleguide.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.markdown.Image;
import org.roleguide.model.Catalog;
import org.roleguide.model.Guide;
import org.roleguide.model.GuideText;
import org.roleguide.model.SiteFile;

/** Addresses of the files that are published as they are. */
final class PlannedFiles {
  private static final int HASH_DIGITS = 12;

  /** A service worker sees the requests of its own folder only, so it lies at the root. */
  private static final String SERVICE_WORKER = "sw.js";

  private final List<PlannedFile> files = new ArrayList<>();
  private final Map<String, String> images = new TreeMap<>();
  private final String assets;

  private PlannedFiles(String assets) {
    this.assets = assets;
  }

  /** Plans assets, images that texts show, and the site's own verbatim files. */
  static PlannedFiles of(Catalog catalog, List<Diagnostic> findings) {
    PlannedFiles planned = new PlannedFiles("/assets/" + hash(catalog.assets()) + "/");
    catalog
        .assets()
        .forEach(
            (path, file) -> {
              boolean isWorker = path.equals(SERVICE_WORKER);
              if (!isWorker || catalog.settings().search()) {
                planned.files.add(new PlannedFile((isWorker ? "/" : planned.assets) + path, file));
              }
            });
    catalog
        .verbatim()
        .forEach((path, file) -> planned.files.add(new PlannedFile("/" + path, file)));
    List<Guide> texts = new ArrayList<>(catalog.guides().values());
    texts.addAll(catalog.pages().values());
    for (Guide guide : texts) {
      for (GuideText text : guide.texts().values()) {
        text.body().images().forEach(image -> planned.image(catalog, text, image, findings));
      }
    }
    planned.files.sort(Comparator.comparing(PlannedFile::path));
    return planned;
  }

  private void image(Catalog catalog, GuideText text, Image image, List<Diagnostic> findings) {
    String path = ImagePaths.resolved(text.folder(), image.path());
    SiteFile file = path == null ? null : catalog.images().get(path);
    if (path == null || file == null) {
      findings.add(
          Diagnostic.error(
              "image-missing",
              image.at(),
              "there is no image \"" + image.path() + "\" beside the text",
              "put it into " + text.folder() + "/ (png, jpg, gif, webp or avif)"));
      return;
    }
    images.computeIfAbsent(
        path,
        p -> {
          String name = p.substring(p.lastIndexOf('/') + 1);
          String target = "/media/" + hash(new TreeMap<>(Map.of(name, file))) + "/" + safe(name);
          files.add(new PlannedFile(target, file));
          return target;
        });
  }

  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static String hash(SortedMap<String, SiteFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, SiteFile> file : files.entrySet()) {
        byte[] bytes = file.getValue().content().read();
        digest.update(
            (file.getKey() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  List<PlannedFile> files() {
    return files;
  }

  /** Path of the folder of fingerprinted assets, ending in {@code /}. */
  String assets() {
    return assets;
  }

  /** Path on the site by the image's path in the site folder. */
  Map<String, String> images() {
    return images;
  }
}
