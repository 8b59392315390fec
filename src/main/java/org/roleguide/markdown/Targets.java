package org.roleguide.markdown;

/** What only a site's plan knows: addresses of links and images, and words of the interface. */
public interface Targets {
  /** The address of a link: percent-encoded, not escaped for HTML. */
  String link(Link link);

  /** The address of an image: percent-encoded, not escaped for HTML. */
  String image(Image image);

  /**
   * The title of an alert in the page's language, not escaped.
   *
   * @param kind {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}
   */
  String alertTitle(String kind);
}
