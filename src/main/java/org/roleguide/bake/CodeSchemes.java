package org.roleguide.bake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the classifications that codes come from are published. */
final class CodeSchemes {
  private static final Map<String, String> HOMES =
      Map.of(
          "isco08", "https://isco.ilo.org/",
          "esco", "https://esco.ec.europa.eu/",
          "ssyk2012", "https://www.scb.se/ssyk",
          "jobtech", "https://atlas.jobtechdev.se/",
          "kldb2010", "https://statistik.arbeitsagentur.de/",
          "cor", "https://mmuncii.gov.ro/",
          "cpp2010", "https://www.ine.pt/",
          "onet", "https://www.onetonline.org/");

  private CodeSchemes() {}

  /** The page of the body that keeps a scheme, or null for a scheme that is not known. */
  static @Nullable String url(String scheme) {
    return HOMES.get(scheme);
  }

  /** The page of one code, for schemes whose codes have pages. */
  static @Nullable String url(String scheme, String code) {
    return scheme.equals("onet") ? "https://www.onetonline.org/link/summary/" + code : null;
  }
}
