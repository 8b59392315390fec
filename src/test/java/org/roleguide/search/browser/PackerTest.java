package org.roleguide.search.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class PackerTest {
  @Test
  void partsAreDeflatedToTheirEndWhateverTheirLength() throws DataFormatException {
    // What cannot be made smaller: some lengths fill the buffer to its last bytes.
    byte[] noise = new byte[33_000];
    new Random(1).nextBytes(noise);
    try (Packer packer = new Packer()) {
      for (int length = 32_700; length < 32_800; length++) {
        Bytes part = new Bytes().raw(noise, 0, length);
        assertThat(inflated(packer.pack(List.of(part))))
            .as("of %d bytes", length)
            .isEqualTo(part.copy());
      }
    }
  }

  private static byte[] inflated(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      Bytes all = new Bytes();
      byte[] some = new byte[1 << 12];
      while (!inflater.finished()) {
        int count = inflater.inflate(some);
        assertThat(count > 0 || inflater.finished()).as("has an end").isTrue();
        all.raw(some, 0, count);
      }
      return all.copy();
    } finally {
      inflater.end();
    }
  }
}
