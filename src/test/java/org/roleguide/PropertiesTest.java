package org.roleguide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roleguide.testing.Sites;

/**
 * The same content gives the same bytes, whatever the machine. Every case also builds from another
 * folder and into another folder.
 */
@Tag("properties")
@ParameterizedClass
@MethodSource("sites")
class PropertiesTest {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @TempDir Path temp;

  private final Path site;

  PropertiesTest(Path site) {
    this.site = site;
  }

  static List<Named<Path>> sites() {
    return Sites.all().stream().map(site -> Named.of(Sites.name(site), site)).toList();
  }

  @ParameterizedTest
  @CsvSource({"1", "8"})
  void anyNumberOfThreadsGivesTheSameBytes(int jobs) {
    assertSame(Sites.source(site), jobs);
  }

  @Test
  void windowsLineEndsGiveTheSameBytes() {
    assertSame(changed(PropertiesTest::withWindowsLineEnds), 2);
  }

  @Test
  void byteOrderMarksGiveTheSameBytes() {
    assertSame(changed(PropertiesTest::withByteOrderMark), 2);
  }

  /** Most file systems list a folder in an order of their own, some by when files were made. */
  @Test
  void theOrderInWhichFilesWereMadeDoesNotMatter() {
    long seed = new Random().nextLong();
    System.out.println(
        "PropertiesTest " + Sites.name(site) + ": files in random order, seed " + seed);
    SortedMap<String, byte[]> source = Sites.source(site);
    List<String> names = new ArrayList<>(source.keySet());
    Collections.shuffle(names, new Random(seed));
    Path memory = Path.of("/dev/shm");
    Path shuffled = temp.resolve("shuffled");
    if (Files.isWritable(memory)) {
      // A file system in memory lists files by when they were made.
      shuffled = memory.resolve("roleguide-test-" + ProcessHandle.current().pid());
    }
    try {
      for (String name : names) {
        Sites.write(shuffled.resolve(name), source.get(name));
      }
      assertSame(shuffled, 2);
    } finally {
      Sites.delete(shuffled);
    }
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, Pacific/Pago_Pago"})
  void localeAndTimeZoneOfTheMachineDoNotMatter(String locale, String zone) {
    Locale locales = Locale.getDefault();
    TimeZone zones = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      assertSame(Sites.source(site), 2);
    } finally {
      Locale.setDefault(locales);
      TimeZone.setDefault(zones);
    }
  }

  /** A key of {@code <@once>} that leaves out what its text depends on gives other bytes. */
  @Test
  void renderingOnceGivesTheSameBytesAsRenderingForEachPage() {
    SortedMap<String, byte[]> source = Sites.source(site);
    Sites.files(Path.of("templates"))
        .forEach(
            (file, bytes) -> {
              if (file.endsWith(".ftlh")) {
                source.putIfAbsent("templates/" + file, bytes);
              }
            });
    source.replaceAll((file, bytes) -> file.endsWith(".ftlh") ? withoutOnce(bytes) : bytes);
    assertSame(source, 2);
  }

  private SortedMap<String, byte[]> changed(UnaryOperator<byte[]> change) {
    SortedMap<String, byte[]> source = Sites.source(site);
    source.replaceAll((file, bytes) -> isText(file) ? change.apply(bytes) : bytes);
    return source;
  }

  /** Files that are read; others are published as they are. */
  private static boolean isText(String file) {
    return file.matches(
        "jbake\\.properties|i18n/.*|content/.*\\.(yaml|md|txt)|templates/.*\\.ftl.");
  }

  private static byte[] withoutOnce(byte[] template) {
    return new String(template, UTF_8)
        .replaceAll("<@once\\w* [^>]*>", "<#if true>")
        .replaceAll("</@once\\w*>", "</#if>")
        .getBytes(UTF_8);
  }

  private static byte[] withWindowsLineEnds(byte[] bytes) {
    return new String(bytes, UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
  }

  private static byte[] withByteOrderMark(byte[] bytes) {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(BYTE_ORDER_MARK);
    marked.writeBytes(bytes);
    return marked.toByteArray();
  }

  private void assertSame(Map<String, byte[]> source, int jobs) {
    Path copy = temp.resolve("copy");
    source.forEach((file, bytes) -> Sites.write(copy.resolve(file), bytes));
    assertSame(copy, jobs);
  }

  private void assertSame(Path folder, int jobs) {
    Path out = temp.resolve("out");
    Sites.build(folder, out, jobs);
    assertThat(differences(Sites.files(Sites.built(site)), Sites.files(out))).isEmpty();
  }

  private static List<String> differences(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!actual.containsKey(name)) {
        differences.add(name + " is missing");
      } else if (!expected.containsKey(name)) {
        differences.add(name + " is new");
      } else if (!Arrays.equals(expected.get(name), actual.get(name))) {
        differences.add(name + ": " + difference(expected.get(name), actual.get(name)));
      }
    }
    return differences;
  }

  private static String difference(byte[] expected, byte[] actual) {
    int at = Arrays.mismatch(expected, actual);
    return "byte " + at + ": «" + around(expected, at) + "» became «" + around(actual, at) + "»";
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - 20);
    return new String(bytes, from, Math.min(bytes.length, at + 60) - from, UTF_8);
  }
}
