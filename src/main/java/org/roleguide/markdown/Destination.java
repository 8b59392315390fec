package org.roleguide.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the address of a link or an image is, judged as a browser would read it. Everything that is
 * not known to be harmless is {@link Kind#UNSAFE}.
 *
 * @param kind what it is
 * @param scheme lower-case, without the colon; empty when there is none
 * @param rest what follows the scheme, or all of it
 */
record Destination(Kind kind, String scheme, String rest) {
  enum Kind {
    /** {@code role:x}, {@code guide:x}, {@code skill:x}, {@code page:x}. */
    ID,
    /** {@code #x}. */
    ANCHOR,
    /** A complete http or https address. */
    WEB,
    /** {@code mailto:} and {@code tel:}. */
    CONTACT,
    /** {@code /x}, {@code x.html}, {@code ../x}. */
    PATH,
    /** Nothing, or {@code #} alone. */
    EMPTY,
    UNSAFE
  }

  /** The longest address that is taken, in UTF-16 units; the common limit of browsers' makers. */
  private static final int MAX_LENGTH = 2_000;

  /** A host and an optional port; user names are a way to deceive, and refused. */
  private static final Pattern WEB_REST =
      Pattern.compile("//[^/?#:@\\[\\]%\\s]++(?::[0-9]{1,5})?+(?:[/?#].*+)?+");

  private static final String ALLOWED_IN_URL = "-._~:/?@!$&'()*+,;=";

  /** Judges an address in which backslash escapes and entities are resolved. */
  static Destination of(String address) {
    if (address.isEmpty() || address.equals("#")) {
      return new Destination(Kind.EMPTY, "", address);
    }
    // Browsers skip controls and blanks around an address, and line ends and tabs inside of it, and
    // take a backslash for a slash.
    if (address.length() > MAX_LENGTH || hasTrap(address)) {
      return new Destination(Kind.UNSAFE, "", address);
    }
    if (address.startsWith("#")) {
      return new Destination(Kind.ANCHOR, "", address);
    }
    int colon = address.indexOf(':');
    int path = firstOf(address, "/?#");
    if (colon < 0 || path < colon && path >= 0) {
      return new Destination(address.startsWith("//") ? Kind.UNSAFE : Kind.PATH, "", address);
    }
    String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = address.substring(colon + 1);
    Kind kind =
        switch (scheme) {
          case "role", "guide", "skill", "page" -> Kind.ID;
          case "http", "https" -> WEB_REST.matcher(rest).matches() ? Kind.WEB : Kind.UNSAFE;
          case "mailto", "tel" ->
              rest.isBlank() || rest.startsWith("/") ? Kind.UNSAFE : Kind.CONTACT;
          default -> Kind.UNSAFE;
        };
    return new Destination(kind, scheme, rest);
  }

  /** The address with everything percent-encoded that may not stand in one; not escaped. */
  String url() {
    String url = scheme.isEmpty() ? rest : scheme + ":" + rest;
    var out = new StringBuilder(url.length() + 8);
    boolean fragment = false;
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      int length = Character.charCount(c);
      if (isUnreserved(c) || c == '%' && isHex(url, i + 1) && isHex(url, i + 2)) {
        out.append((char) c);
      } else if (c == '#' && !fragment) {
        out.append('#');
        fragment = true;
      } else {
        for (byte b : Character.toString(c).getBytes(UTF_8)) {
          out.append('%').append(hexDigit(b >> 4)).append(hexDigit(b));
        }
      }
      i += length;
    }
    return out.toString();
  }

  /** Whether it can be the path of a file in the folder of the author's file, or below. */
  boolean isFileBeside() {
    return kind == Kind.PATH
        && firstOf(rest, "?#") < 0
        && !rest.startsWith("/")
        && !rest.endsWith("/")
        && !("/" + rest + "/").contains("/../");
  }

  private static boolean hasTrap(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ' ' || c >= 0x7F && c <= 0xA0 || c == '\\' || isInvisible(c)) {
        return true;
      }
    }
    return address.startsWith(" ") || address.endsWith(" ");
  }

  private static boolean isInvisible(char c) {
    return c > 0xA0
        && (Character.getType(c) == Character.FORMAT || Character.isSpaceChar(c) || c >= 0xFFFC);
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isUnreserved(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c < 0x80 && ALLOWED_IN_URL.indexOf(c) >= 0;
  }

  private static boolean isHex(String text, int index) {
    return index < text.length()
        && text.charAt(index) < 0x80
        && Character.digit(text.charAt(index), 16) >= 0;
  }

  private static char hexDigit(int bits) {
    return Character.toUpperCase(Character.forDigit(bits & 0xF, 16));
  }
}
