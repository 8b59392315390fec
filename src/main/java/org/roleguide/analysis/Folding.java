package org.roleguide.analysis;

/**
 * What stands for a letter in ASCII: as Lucene's ASCIIFoldingFilter has it, for lower-case letters
 * and whatever else the tokenizer leaves in words, in a tenth of the size.
 */
final class Folding {
  /** Of what stands for one character. */
  static final int LONGEST = 4;

  private static final char FIRST = '\u0080';
  private static final char LENGTHS = '\u0080';
  private static final char GAPS = '\u0100';

  /**
   * From U+0080 on, what stands for each character. Behind U+0080 + n it is n characters long, at
   * U+0100 + n there is nothing for n characters. Where a capital letter would be stands anything.
   */
  private static final String TABLE =
      "\u015F\u0082ssaaaaaa\u0082aeceeeeiiiidnooooo\u0101ouuuuy\u0082thyaaaaa"
          + "accccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\u0082ij\u0082ijjjkkqllll"
          + "llllllnnnnnnnnnoooooo\u0082oe\u0082oerrrrrrssssssssttttttuuuuuuuuuuuuw"
          + "wyyyzzzzzzsbbbb\u0104cdddd\u0105fg\u0101\u0082hv\u0103kl\u0103nooo"
          + "\u0103p\u0105ttttuu\u0103yzz\u0108w\u0106\u0082dz\u0082lj\u0082lj"
          + "\u0082lj\u0082nj\u0082nj\u0082njaaiioouuuuuuuuuueaaaa\u0082ae\u0082aeG"
          + "GGGkkoooo\u0102j\u0082dz\u0082dz\u0082dzgg\u0082hvwnnaa\u0082ae\u0082a"
          + "eooaaaaeeeeiiiioooorrrruuuussttzzhhnd\u0082ou\u0082ouzzaaeeooooooooyyl"
          + "ntj\u0082db\u0082qpaccltsz\u0106ejjqqrryya\u0102bocddeaaeeeejggG\u0102"
          + "hh\u0101i\u0101Illl\u0101mmmnnNo\u0082OE\u0105rrrrRRs\u0101j\u0102ttu"
          + "\u0101vvwyYzz\u0105C\u0101BeGHjkLq\u0102\u0082dz\u0101\u0082dz\u0082ts"
          + "\u0101\u0082tc\u0101\u0082ls\u0082lz\u0102hh\u1B50A\u0082AE\u0082aeBCD"
          + "DEeiJKLMNOO\u0103\u0082oe\u0082OUooPRRTU\u0103VWZ\u013Firuv\u0105"
          + "\u0082uebdfmnprrstzg\u0101g\u0082thIipU\u0101bdfgklmnprs\u0101vxza"
          + "\u0101deeeaio\u0101u\u0167abbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhi"
          + "iiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttu"
          + "uuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyafss\u0082ss\u0102aaaaaaaaaaaaa"
          + "aaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyy"
          + "yyyyyy\u0082ll\u0082ll\u0103y\u0218''\u0122\u0082!!\u010C\u0082!?"
          + "\u0127i\u010Dn\u0110aeoxa\u01EFc\u044Babcdefghijklmnopqrstuvwxyz\u0877"
          + "llprathhkkzz\u0104vwwvhh\u0101e\u0101oEj\u7BAC\u0082tz\u0106FS\u0082aa"
          + "\u0082aa\u0082ao\u0082ao\u0082au\u0082au\u0082av\u0082av\u0082av\u0082"
          + "av\u0082ay\u0082aycckkkkkklllloooo\u0082oo\u0082ooppppppqqqqrr\u0103v"
          + "\u0082vy\u0082vyzz\u0103\u0082th\u0112dffgggllrrSS\u0175FpMIM\u5400"
          + "\u0082ff\u0082fi\u0082fl\u0083ffi\u0083ffl\u0101\u0082st\u0500'\u0106."
          + "\u01010123456789:\u0124_\u0101abcdefghijklmnopqrstuvwxyz";

  /** Where in the table stands what stands for a character; 0 for nothing. */
  private static final char[] PLACES = places();

  private Folding() {}

  private static char[] places() {
    char[] places = new char['\uffff' + 1];
    int character = FIRST;
    for (int i = 0; i < TABLE.length(); i++) {
      char c = TABLE.charAt(i);
      if (c >= GAPS) {
        character += c - GAPS;
      } else {
        places[character++] = (char) (c >= LENGTHS ? i + 1 : i);
        i += c >= LENGTHS ? c - LENGTHS : 0;
      }
    }
    return places;
  }

  /**
   * Writes a word without diacritics.
   *
   * @param word in lower case
   * @param plain has room for {@link #LONGEST} times the word
   * @return the length of what was written
   */
  static int fold(char[] word, int length, char[] plain) {
    int end = 0;
    for (int i = 0; i < length; i++) {
      int place = PLACES[word[i]];
      if (place == 0) {
        plain[end++] = word[i];
      } else {
        int count = TABLE.charAt(place - 1) - LENGTHS;
        if (count < 0 || count > LONGEST) {
          count = 1;
        }
        for (int k = 0; k < count; k++) {
          plain[end++] = TABLE.charAt(place + k);
        }
      }
    }
    return end;
  }
}
