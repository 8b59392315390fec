package org.roleguide.search.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;

/** What is stored of each page of an index, in the form that the files have. */
final class Pages {
  /** In the order in which their pages are suggested. */
  static final List<String> KINDS = List.of("role", "guide", "skill", "page");

  /** All strings that may be stored; the first six once at most. */
  private static final List<String> FIELDS =
      List.of(
          "url",
          "kind",
          "family",
          "id",
          "title",
          "summary", //
          "name",
          "hidden",
          "foreign",
          "translation");

  private static final String SECTION = "section";

  final Passages passages;
  final OtherNames otherNames = new OtherNames();

  /** Index in {@link #KINDS} of each page. */
  final byte[] kinds;

  /** Place in the list of families of each page and 1, or 0 for none. */
  final int[] families;

  private final Bytes head = new Bytes();
  private final Bytes translations = new Bytes();

  private Pages(int count, int target) {
    passages = new Passages(count, target);
    kinds = new byte[count];
    families = new int[count];
  }

  /**
   * Reads all pages.
   *
   * @param target bytes of a passage, about
   * @throws IndexRefused when something is stored that the files have no place for
   */
  static Pages of(OpenedIndex index, Names names, int target) throws IOException {
    int count = index.reader.maxDoc();
    Pages pages = new Pages(count, target);
    Map<String, Integer> familyOf = new HashMap<>();
    index.families.keySet().forEach(id -> familyOf.put(id, familyOf.size() + 1));
    StoredFields stored = index.inOrder();
    Stored page = new Stored();
    for (int doc = 0; doc < count; doc++) {
      page.clear();
      stored.document(doc, page);
      pages.add(doc, page, familyOf, names);
    }
    return pages;
  }

  private void add(int doc, Stored page, Map<String, Integer> familyOf, Names names) {
    int kind = KINDS.indexOf(page.one("kind"));
    OpenedIndex.require(kind >= 0, "the unknown kind " + page.one("kind"));
    kinds[doc] = (byte) kind;
    String family = page.one("family");
    Integer place = family.isEmpty() ? Integer.valueOf(0) : familyOf.get(family);
    OpenedIndex.require(place != null, "the unknown family " + family);
    families[doc] = place == null ? 0 : place;
    String url = page.one("url");
    String title = page.one("title");
    OpenedIndex.require(!url.isEmpty(), "a page without url");
    OpenedIndex.require(!title.isEmpty(), "a page without title: " + url);
    OpenedIndex.require(!page.one("id").isEmpty(), "a page without id");
    List<String> shown = page.several("name");
    Bytes others = otherNames.next().vint(shown.size());
    for (String name : shown) {
      others.string(name);
    }
    parts(page.several("foreign"), 2, 2, others);
    head.clear();
    head.string(url).string(title);
    translations.clear();
    // Titles would be a twentieth of all that results load, and are not shown.
    parts(page.several("translation"), 3, 2, translations);
    passages.add(doc, head, page.one("summary"), translations, page.sections);

    int target = names.page(title, url, kind, families[doc]);
    names.add(target, title, "", "", Names.TITLE);
    for (String name : shown) {
      names.add(target, name, name, "", Names.SHOWN);
    }
    for (String name : page.several("hidden")) {
      names.add(target, name, "", "", Names.OTHER);
    }
    String before = "";
    for (String foreign : page.several("foreign")) {
      String other = foreign.substring(0, foreign.indexOf('\t'));
      if (!other.equals(before)) {
        // The first name of a language is the title; the others are found by searching.
        String name = foreign.substring(other.length() + 1);
        names.add(target, name, name, other, Names.OTHER);
        before = other;
      }
    }
  }

  /** The first parts of texts of so many parts each, with a tab between. */
  private static void parts(List<String> texts, int count, int kept, Bytes to) {
    to.vint(texts.size());
    for (String text : texts) {
      byte[] utf8 = text.getBytes(UTF_8);
      int start = 0;
      for (int part = 1; part < count; part++) {
        int tab = tab(utf8, start);
        if (tab == utf8.length) {
          throw OpenedIndex.refused("fewer than " + count + " parts in: " + text);
        }
        if (part <= kept) {
          to.vint(tab - start).raw(utf8, start, tab - start);
        }
        start = tab + 1;
      }
      if (tab(utf8, start) < utf8.length) {
        throw OpenedIndex.refused("more than " + count + " parts: " + text);
      }
      if (count == kept) {
        to.vint(utf8.length - start).raw(utf8, start, utf8.length - start);
      }
    }
  }

  /** The place of the next tab, or the end. */
  private static int tab(byte[] utf8, int from) {
    int at = from;
    while (at < utf8.length && utf8[at] != '\t') {
      at++;
    }
    return at;
  }

  /** The stored values of one document. */
  private static final class Stored extends StoredFieldVisitor {
    private final Map<String, List<String>> values = new HashMap<>();

    /** In UTF-8. */
    final List<byte[]> sections = new ArrayList<>();

    Stored() {
      FIELDS.forEach(name -> values.put(name, new ArrayList<>()));
    }

    void clear() {
      values.values().forEach(List::clear);
      sections.clear();
    }

    String one(String field) {
      List<String> all = several(field);
      if (all.size() > 1) {
        throw OpenedIndex.refused("several values of " + field + ": " + all);
      }
      return all.isEmpty() ? "" : all.get(0);
    }

    List<String> several(String field) {
      return Objects.requireNonNull(values.get(field));
    }

    @Override
    public Status needsField(FieldInfo field) {
      if (!values.containsKey(field.name) && !field.name.equals(SECTION)) {
        throw OpenedIndex.refused("the unknown stored field " + field.name);
      }
      return Status.YES;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      if (field.name.equals(SECTION)) {
        throw new IndexRefused("an index cannot be exported with a string stored in " + SECTION);
      }
      several(field.name).add(value);
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      if (!field.name.equals(SECTION)) {
        throw new IndexRefused("an index cannot be exported with bytes stored in " + field.name);
      }
      sections.add(value);
    }

    @Override
    public void intField(FieldInfo field, int value) {
      throw new IndexRefused("an index cannot be exported with a number stored in " + field.name);
    }

    @Override
    public void longField(FieldInfo field, long value) {
      intField(field, 0);
    }

    @Override
    public void floatField(FieldInfo field, float value) {
      intField(field, 0);
    }

    @Override
    public void doubleField(FieldInfo field, double value) {
      intField(field, 0);
    }
  }
}
