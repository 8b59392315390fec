package org.roleguide.search.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is shown of pages: passages one behind the other, each deflated by itself, so that a reader
 * can ask for the bytes of one ({@code f}).
 */
final class FragmentFiles {
  /** Bytes that a passage takes are a multiple of this, so that root says it in few bits. */
  static final int UNIT = 16;

  /**
   * Bytes of a file, unless one passage alone is longer. Hosts that know no ranges send all of it,
   * so it is not much more than a passage; smaller ones would be more files.
   */
  static final int LARGEST = 4192;

  final byte[] dictionary;
  final List<byte[]> files = new ArrayList<>();

  /** Of each passage the units that it takes. */
  final int[] units;

  private FragmentFiles(byte[] dictionary, int passages) {
    this.dictionary = dictionary;
    units = new int[passages];
  }

  /**
   * The files of all passages.
   *
   * @param largest bytes of a file
   */
  static FragmentFiles of(Passages passages, Packer packer, int largest) {
    FragmentFiles fragments =
        new FragmentFiles(PresetDictionary.of(passages, packer), passages.count());
    Bytes file = new Bytes();
    for (int passage = 0; passage < passages.count(); passage++) {
      byte[] deflated = packer.pack(passages, passage, fragments.dictionary);
      int padded = (deflated.length / UNIT + 1) * UNIT;
      if (file.length() > 0 && file.length() + padded > largest) {
        fragments.files.add(file.copy());
        file.clear();
      }
      // The last byte says how many bytes are no part of what is deflated.
      byte[] slot = Arrays.copyOf(deflated, padded);
      slot[padded - 1] = (byte) (padded - deflated.length);
      file.raw(slot);
      fragments.units[passage] = padded / UNIT;
    }
    if (file.length() > 0) {
      fragments.files.add(file.copy());
    }
    return fragments;
  }
}
