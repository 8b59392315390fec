package org.roleguide.markdown;

/**
 * What a text holds of signs that mean something in Markdown, found on one walk over it.
 *
 * @param lines number of lines; {@code \r\n} counts as two ends
 * @param pipes number of {@code |}
 * @param brackets number of {@code ]}
 * @param marks number of marks of emphasis
 * @param addresses whether there may be bare addresses; an entity may stand for a part of one
 */
record Signs(long lines, long pipes, long brackets, long marks, boolean addresses) {
  static Signs of(String text) {
    long lines = 1;
    long pipes = 0;
    long brackets = 0;
    long marks = 0;
    boolean addresses = false;
    // An array, because a character of a string takes several times as long to get at.
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z' || c == ' ') {
        continue;
      }
      switch (c) {
        case '\n', '\r' -> lines++;
        case '|' -> pipes++;
        case ']' -> brackets++;
        case '*', '_' -> marks++;
        case '@', '&' -> addresses = true;
        case ':' -> addresses |= i + 2 < chars.length && chars[i + 1] == '/' && chars[i + 2] == '/';
        default -> {}
      }
    }
    return new Signs(lines, pipes, brackets, marks, addresses);
  }
}
