package org.roleguide.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.locale.LanguageTag;
import org.roleguide.markdown.Link;
import org.roleguide.model.ContentKind;
import org.roleguide.model.Settings;

/** Where content refers to: every page that has an id, in every language. */
public final class Links {
  private final Settings settings;
  private final Map<ContentKind, SortedMap<String, Cluster>> clusters;
  private final Map<ContentKind, Map<String, Cluster>> byId = new EnumMap<>(ContentKind.class);

  Links(Settings settings, Map<ContentKind, SortedMap<String, Cluster>> clusters) {
    this.settings = settings;
    this.clusters = clusters;
    clusters.forEach((kind, ofKind) -> byId.put(kind, new HashMap<>(ofKind)));
  }

  /** The kind that a link names, or null when it names none. */
  public static @Nullable ContentKind kind(String word) {
    for (ContentKind kind : ContentKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return null;
  }

  /** All pages of a kind, by id. */
  public SortedMap<String, Cluster> all(ContentKind kind) {
    return clusters.get(kind);
  }

  /** The page of a kind and id in all languages, or null. */
  public @Nullable Cluster cluster(ContentKind kind, String id) {
    return byId.get(kind).get(id);
  }

  /**
   * The page that a reader of a language is sent to: in that language, or else in its fallbacks.
   * Null when there is none.
   */
  public @Nullable Variant variant(ContentKind kind, String id, LanguageTag language) {
    Cluster cluster = cluster(kind, id);
    return cluster == null ? null : cluster.inFirstOf(settings.chain(language));
  }

  /**
   * The value of {@code href} for a link in a text, or {@code #} when its target does not exist.
   */
  public String href(Link link, LanguageTag language) {
    String anchor = link.anchor() == null ? "" : "#" + link.anchor();
    ContentKind kind = kind(link.kind());
    if (kind == null) {
      return anchor.isEmpty() ? "#" : anchor;
    }
    Variant variant = variant(kind, link.id(), language);
    return variant == null ? "#" : settings.href(variant.path()) + anchor;
  }

  /** The path that a reference such as {@code role:payroll-clerk} leads to, or null. */
  public @Nullable String path(String reference, List<LanguageTag> languages) {
    int colon = reference.indexOf(':');
    ContentKind kind =
        colon < 0 ? null : kind(reference.substring(0, colon).toLowerCase(Locale.ROOT));
    if (kind == null) {
      return null;
    }
    int hash = reference.indexOf('#');
    String id = reference.substring(colon + 1, hash < 0 ? reference.length() : hash);
    Cluster cluster = cluster(kind, id);
    Variant variant = cluster == null ? null : cluster.inFirstOf(languages);
    return variant == null ? null : variant.path() + (hash < 0 ? "" : reference.substring(hash));
  }
}
