package org.roleguide.search.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.codecs.lucene90.LZ4WithPresetDictCompressionMode;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Blocks of stored fields as Lucene's default codec reads them, which nothing was done to make
 * smaller: LZ4 with an empty dictionary and literals only. An index is made often and read once, to
 * export it; looking for repetitions would take longer than writing and reading what they spare.
 */
final class LiteralBlocks extends CompressionMode {
  // What Lucene90StoredFieldsFormat writes and sizes blocks with; the first two it reads.
  private static final String FORMAT = "Lucene90StoredFieldsFastData";
  private static final String MODE = "BEST_SPEED";
  private static final int BLOCK_LENGTH = 10 * 8 * 1024;
  private static final int MOST_DOCUMENTS = 1024;
  private static final int BLOCK_SHIFT = 10;

  /** The most that the first byte of a run of literals says of its length. */
  private static final int IN_TOKEN = 0x0F;

  private LiteralBlocks() {}

  /** A format that writes what that of the default codec reads. */
  static StoredFieldsFormat format(SegmentInfo segment) {
    segment.putAttribute(Lucene90StoredFieldsFormat.MODE_KEY, MODE);
    return new Lucene90CompressingStoredFieldsFormat(
        FORMAT, new LiteralBlocks(), BLOCK_LENGTH, MOST_DOCUMENTS, BLOCK_SHIFT);
  }

  @Override
  public Compressor newCompressor() {
    return new Literals();
  }

  @Override
  public Decompressor newDecompressor() {
    return new LZ4WithPresetDictCompressionMode().newDecompressor();
  }

  private static final class Literals extends Compressor {
    @Override
    public void compress(ByteBuffersDataInput from, DataOutput to) throws IOException {
      int length = (int) (from.length() - from.position());
      to.writeVInt(0); // of the dictionary
      to.writeVInt(length); // of the only block
      to.writeVInt(1); // what the dictionary takes
      if (length > 0) {
        to.writeVInt(lengthOfHead(length) + length);
      }
      to.writeByte((byte) 0); // the dictionary
      writeHead(length, to);
      to.copyBytes(from, length);
    }

    private static int lengthOfHead(int length) {
      return length < IN_TOKEN ? 1 : 2 + (length - IN_TOKEN) / 0xFF;
    }

    /** The lengths of literals and matches in a byte, and as many bytes as are needed for more. */
    private static void writeHead(int length, DataOutput to) throws IOException {
      to.writeByte((byte) (Math.min(length, IN_TOKEN) << 4));
      if (length >= IN_TOKEN) {
        int left = length - IN_TOKEN;
        for (; left >= 0xFF; left -= 0xFF) {
          to.writeByte((byte) 0xFF);
        }
        to.writeByte((byte) left);
      }
    }

    @Override
    public void close() {}
  }
}
