package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the files for browsers as docs/search-format.md describes them, and nothing else. */
final class FormatReader {
  private static final int FIELDS_WITH_POSITIONS = 3;
  private static final int TEXT = 2;
  private static final int UNIT = 16;
  private static final int OTHERS = 16;

  record Field(String name, float boost, long docCount, long sum, byte[] norms) {}

  /** Documents with their positions; no positions where the field has none. */
  record Posting(int doc, List<Integer> positions, int frequency) {}

  /** A document, and in which of its passages a term is. */
  record Mask(int doc, int mask) {}

  record Term(Map<Integer, List<Posting>> postingsByField, List<Mask> masks) {}

  record Synonym(int file, String key, List<String> alternatives) {}

  record Word(String folded, String word, long documents) {}

  record Name(
      String key,
      String shown,
      String title,
      String url,
      String language,
      String kind,
      String family,
      long rank) {}

  /** Where the bytes of a passage are. */
  record Place(int file, int from, int to) {}

  record OtherNames(List<String> names, List<List<String>> foreign) {}

  record Passage(
      String url,
      String title,
      String summary,
      List<List<String>> translations,
      List<List<String>> sections) {}

  private final Map<String, byte[]> files;
  final int maxDoc;
  final int longestSynonym;
  final byte[] dictionary;
  final List<Field> fields = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();
  final List<String> families = new ArrayList<>();
  final List<String> kindOf = new ArrayList<>();
  final List<String> familyOf = new ArrayList<>();
  final String stopWords;
  final List<String> termFirsts;
  final List<String> wordFirsts;
  final List<String> nameFirsts;
  final List<String> bestFirsts;
  final List<Integer> passagesOf = new ArrayList<>();
  final List<Place> places = new ArrayList<>();

  /** What {@link #terms} found to be nowhere. */
  final Set<String> absent = new TreeSet<>();

  private final int grouping;
  private List<Name> allNames = List.of();

  /** A position in inflated bytes. */
  private static final class In {
    final byte[] bytes;
    int at;
    byte[] before = new byte[0];

    In(byte[] bytes) {
      this.bytes = bytes;
    }

    long vint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = bytes[at++];
        value |= (long) (b & 127) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int number() {
      return Math.toIntExact(vint());
    }

    byte[] raw(int length) {
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    String string() {
      return new String(raw(number()), UTF_8);
    }

    String front() {
      int shared = number();
      byte[] rest = raw(number());
      before = Arrays.copyOf(before, shared + rest.length);
      System.arraycopy(rest, 0, before, shared, rest.length);
      return new String(before, UTF_8);
    }

    List<String> fronts() {
      before = new byte[0];
      List<String> all = new ArrayList<>();
      for (int n = number(); n > 0; n--) {
        all.add(front());
      }
      return all;
    }

    boolean isAtEnd() {
      return at == bytes.length;
    }
  }

  FormatReader(Map<String, byte[]> files) {
    this.files = files;
    In in = open("root.bin");
    expect(in.vint() == 1, "format");
    maxDoc = in.number();
    longestSynonym = in.number();
    dictionary = in.raw(in.number());
    int fieldCount = in.number();
    List<Integer> apart = new ArrayList<>();
    for (int f = 0; f < fieldCount; f++) {
      String name = in.string();
      int bits = 0;
      for (int i = 0; i < 4; i++) {
        bits |= (in.bytes[in.at++] & 255) << 8 * i;
      }
      long docCount = in.vint();
      long sum = in.vint();
      int way = in.number();
      byte[] norms = way == 1 ? in.raw(maxDoc) : new byte[way == 2 ? maxDoc : 0];
      if (way == 2) {
        apart.add(f);
      }
      fields.add(new Field(name, Float.intBitsToFloat(bits), docCount, sum, norms));
    }
    for (int from = 0, k = 0; !apart.isEmpty() && from < maxDoc; from += 8192, k++) {
      In norms = open("n" + k + ".bin");
      for (int f : apart) {
        int length = Math.min(8192, maxDoc - from);
        System.arraycopy(norms.raw(length), 0, fields.get(f).norms(), from, length);
      }
      expect(norms.isAtEnd(), "bytes behind the norms");
    }
    for (int n = in.number(); n > 0; n--) {
      kinds.add(in.string());
    }
    for (byte kind : in.raw(maxDoc)) {
      kindOf.add(kinds.get(kind));
    }
    for (int n = in.number(); n > 0; n--) {
      families.add(in.string());
      in.string();
    }
    for (int doc = 0; doc < maxDoc; doc++) {
      familyOf.add(family(in.number()));
    }
    stopWords = in.string();
    termFirsts = in.fronts();
    wordFirsts = in.fronts();
    grouping = in.number();
    for (int doc = 0; doc < maxDoc; doc++) {
      passagesOf.add(in.number());
    }
    int largest = in.number();
    int file = 0;
    int at = 0;
    for (int n = passagesOf.stream().mapToInt(Integer::intValue).sum(); n > 0; n--) {
      int units = in.number();
      if (at > 0 && at + units > largest) {
        file++;
        at = 0;
      }
      places.add(new Place(file, UNIT * at, UNIT * (at + units)));
      at += units;
    }
    expect(in.isAtEnd(), "bytes behind root");
    In names = open("names.bin");
    nameFirsts = names.fronts();
    bestFirsts = names.fronts();
    expect(names.isAtEnd(), "bytes behind names");
  }

  private String family(int number) {
    return number == 0 ? "" : families.get(number - 1);
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  private In open(String file) {
    return new In(inflated(files.get(file), new byte[0]));
  }

  /** As a browser does it: with a stored block in front, the contents of which are dropped. */
  private static byte[] inflated(byte[] deflated, byte[] dictionary) {
    byte[] whole = new byte[5 + dictionary.length + deflated.length];
    int length = dictionary.length;
    whole[1] = (byte) length;
    whole[2] = (byte) (length >> 8);
    whole[3] = (byte) ~length;
    whole[4] = (byte) (~length >> 8);
    System.arraycopy(dictionary, 0, whole, 5, length);
    System.arraycopy(deflated, 0, whole, 5 + length, deflated.length);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(whole);
      byte[] out = new byte[1 << 15];
      int size = inflater.inflate(out);
      while (!inflater.finished() && size == out.length) {
        out = Arrays.copyOf(out, 2 * size);
        size += inflater.inflate(out, size, size);
      }
      expect(inflater.finished() && inflater.getRemaining() == 0, "not one deflated file");
      return Arrays.copyOfRange(out, length, size);
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  String lexicon() {
    In in = open("lexicon.bin");
    return new String(in.bytes, UTF_8);
  }

  /** Place of the file where a key is, or would be. */
  static int floor(List<String> firsts, String key) {
    int place = 0;
    for (int i = 0; i < firsts.size(); i++) {
      if (Arrays.compareUnsigned(firsts.get(i).getBytes(UTF_8), key.getBytes(UTF_8)) <= 0) {
        place = i;
      }
    }
    return place;
  }

  /** Without the marks of Latin letters. */
  static String bare(String term) {
    StringBuilder bare = new StringBuilder();
    term.chars()
        .forEach(
            c -> {
              String letter = Character.toString(c);
              boolean isMarked = c >= 0xC0 && c <= 0x24F;
              bare.append(isMarked ? Normalizer.normalize(letter, Form.NFD).charAt(0) : (char) c);
            });
    return bare.toString();
  }

  private static final class Head {
    final String term;
    final int mask;
    final int[] documents = new int[8];

    Head(In in) {
      term = in.front();
      mask = in.bytes[in.at++];
      for (int field = 0; field < 8; field++) {
        if ((mask & 1 << field) != 0) {
          documents[field] = in.number();
        }
      }
    }
  }

  /** All terms; each is where a reader looks for it. */
  Map<String, Term> terms(List<Synonym> synonyms) {
    Map<String, Term> terms = new TreeMap<>();
    for (int file = 0; file < termFirsts.size(); file++) {
      In in = open("s" + file + ".bin");
      List<Head> heads = new ArrayList<>();
      for (int n = in.number(); n > 0; n--) {
        heads.add(new Head(in));
      }
      for (int n = in.number(); n > 0; n--) {
        String key = in.string();
        List<String> alternatives = new ArrayList<>();
        for (int m = in.number(); m > 0; m--) {
          alternatives.add(in.string());
        }
        synonyms.add(new Synonym(file, key, alternatives));
      }
      for (int n = in.number(); n > 0; n--) {
        absent.add(in.string());
      }
      In positions = positions(file);
      for (Head head : heads) {
        expect(floor(termFirsts, bare(head.term)) == file, "a term is not where it is looked for");
        Map<Integer, List<Posting>> byField = new TreeMap<>();
        int end = positions.number() + positions.at;
        for (int field = 0; field < fields.size(); field++) {
          if ((head.mask & 1 << field) != 0) {
            byField.put(field, postings(in, head, field, positions));
          }
        }
        expect(positions.at == end, "positions of " + head.term);
        terms.put(head.term, new Term(byField, new ArrayList<>()));
      }
      for (Head head : heads) {
        Term term = terms.get(head.term);
        List<Posting> text = term.postingsByField().getOrDefault(TEXT, List.of());
        for (Posting posting : isMasked(text.size()) ? text : List.<Posting>of()) {
          if (passagesOf.get(posting.doc()) > 1) {
            term.masks().add(new Mask(posting.doc(), in.number()));
          }
        }
      }
      expect(in.isAtEnd(), "bytes behind postings and masks");
    }
    expect(Collections.disjoint(terms.keySet(), absent), "a term is said to be nowhere");
    return terms;
  }

  private In positions(int file) {
    In in = open("p" + file / grouping + ".bin");
    int skip = 0;
    int last = Math.min(termFirsts.size(), (file / grouping + 1) * grouping);
    int own = 0;
    for (int i = file / grouping * grouping; i < last; i++) {
      int length = in.number();
      skip += i < file ? length : 0;
      own = i == file ? length : own;
    }
    in.at += skip;
    return new In(in.raw(own));
  }

  private static List<Posting> postings(In in, Head head, int field, In positions) {
    List<Posting> postings = new ArrayList<>();
    int doc = -1;
    while (postings.size() < head.documents[field]) {
      long code = in.vint();
      doc += 1 + (int) (code >> 1);
      int frequency = (code & 1) == 1 ? 1 : in.number() + 2;
      List<Integer> at = new ArrayList<>();
      int position = 0;
      for (int i = 0; field < FIELDS_WITH_POSITIONS && i < frequency; i++) {
        position += positions.number();
        at.add(position);
      }
      postings.add(new Posting(doc, at, frequency));
    }
    return postings;
  }

  List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (int file = 0; file < wordFirsts.size(); file++) {
      In in = open("d" + file + ".bin");
      for (int n = in.number(); n > 0; n--) {
        String folded = in.front();
        expect(floor(wordFirsts, folded) == file, "a word is not where it is looked for");
        String word = in.string();
        words.add(new Word(folded, word.isEmpty() ? folded : word, in.vint()));
      }
      expect(in.isAtEnd(), "bytes behind words");
    }
    return words;
  }

  private Name name(In in, String key) {
    return new Name(
        key,
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        kinds.get(in.number()),
        family(in.number()),
        in.vint());
  }

  List<Name> names() {
    if (!allNames.isEmpty()) {
      return allNames;
    }
    List<Name> names = new ArrayList<>();
    for (int file = 0; file < nameFirsts.size(); file++) {
      In in = open("t" + file + ".bin");
      for (int n = in.number(); n > 0; n--) {
        String key = in.front();
        expect(floor(nameFirsts, key) == file, "a name is not where it is looked for");
        names.add(name(in, key));
      }
      expect(in.isAtEnd(), "bytes behind names");
    }
    allNames = names;
    return names;
  }

  /** What has a beginning: from so many files as a browser reads. */
  List<Name> beginningWith(String prefix) {
    int from = floor(nameFirsts, prefix);
    int to = from;
    while (to + 1 < nameFirsts.size() && nameFirsts.get(to + 1).startsWith(prefix)) {
      to++;
    }
    if (to - from + 1 <= 2) {
      return names().stream().filter(name -> name.key().startsWith(prefix)).toList();
    }
    List<Name> best = new ArrayList<>();
    In in = open("q" + floor(bestFirsts, prefix) + ".bin");
    for (int n = in.number(); n > 0; n--) {
      String key = in.front();
      for (int m = in.number(); m > 0; m--) {
        Name name = name(in, in.string());
        if (key.equals(prefix)) {
          best.add(name);
        }
      }
    }
    expect(!best.isEmpty(), "no best names of " + prefix);
    return best;
  }

  /** Whether a term of so many documents says in which of their passages it is. */
  boolean isMasked(int documents) {
    return documents <= Math.max(500, maxDoc / 4);
  }

  /** Of each document its passages. */
  List<List<Passage>> passages() {
    List<Passage> all = new ArrayList<>();
    int[] ends = new int[places.size() + 1];
    for (Place place : places) {
      byte[] file = Objects.requireNonNull(files.get("f" + place.file() + ".bin"));
      ends[place.file()] = place.to();
      byte[] bytes = Arrays.copyOfRange(file, place.from(), place.to() - file[place.to() - 1]);
      In in = new In(inflated(bytes, dictionary));
      all.add(new Passage(in.string(), in.string(), in.string(), parts(in, 2), parts(in, 3)));
      expect(in.isAtEnd(), "bytes behind a passage");
    }
    for (int file = 0; files.containsKey("f" + file + ".bin"); file++) {
      expect(ends[file] == files.get("f" + file + ".bin").length, "bytes behind passages");
    }
    List<List<Passage>> byDocument = new ArrayList<>();
    int from = 0;
    for (int count : passagesOf) {
      byDocument.add(all.subList(from, from + count));
      from += count;
    }
    expect(from == all.size(), "passages of no document");
    return byDocument;
  }

  /** Of each document. */
  List<OtherNames> otherNames() {
    List<OtherNames> all = new ArrayList<>();
    for (int file = 0; all.size() < maxDoc; file++) {
      In in = open("x" + file + ".bin");
      for (int n = Math.min(OTHERS, maxDoc - all.size()); n > 0; n--) {
        List<String> names = parts(in, 1).stream().map(part -> part.get(0)).toList();
        all.add(new OtherNames(names, parts(in, 2)));
      }
      expect(in.isAtEnd(), "bytes behind other names");
    }
    return all;
  }

  private static List<List<String>> parts(In in, int count) {
    List<List<String>> all = new ArrayList<>();
    for (int n = in.number(); n > 0; n--) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        parts.add(in.string());
      }
      all.add(parts);
    }
    return all;
  }
}
