package org.roleguide.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for, as in {@code Range: bytes=0-99} (RFC 9110, section 14).
 *
 * @param first the first byte, from 0; without it, {@code last} counts from the end of the file
 * @param last the last byte, inclusive; without it, the range goes to the end of the file
 */
record ByteRange(@Nullable Long first, @Nullable Long last) {
  private static final Pattern ONE_RANGE = Pattern.compile("(?i:bytes)=[ \t]*(\\d*)-(\\d*)");

  /** Digits that always fit in a long; a number with more of them is behind the end of any file. */
  private static final int DIGITS = 18;

  /**
   * The range that a request asks for; empty when it asks for the whole file, for several ranges,
   * in other units, or for what is no range. All of these may be answered with the whole file.
   *
   * @param headers the values of all headers named Range
   */
  static Optional<ByteRange> of(List<String> headers) {
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Matcher matcher = ONE_RANGE.matcher(headers.get(0).strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Long first = number(matcher.group(1));
    Long last = number(matcher.group(2));
    boolean isRange = first == null ? last != null : last == null || first <= last;
    return isRange ? Optional.of(new ByteRange(first, last)) : Optional.empty();
  }

  private static @Nullable Long number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return digits.isEmpty()
        ? null
        : significant.length() > DIGITS ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(significant);
  }

  /** The first byte in a file of so many; not less than the length when there is none. */
  int from(int length) {
    if (first == null) {
      return (int) Math.max(0, length - (last == null ? 0 : last));
    }
    return (int) Math.min(length, first);
  }

  /** The end in a file of so many bytes, exclusive. */
  int end(int length) {
    return first == null || last == null || last >= length ? length : (int) (last + 1);
  }
}
