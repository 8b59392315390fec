package org.roleguide.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The parts of compounds in {@code i18n/<language>/terms.yaml} against job titles that were written
 * down before, and are not to be added to, the lists.
 */
class TermbaseCompoundsTest {
  private static final List<String> SWEDISH =
      titles(
          """
          bad|vakt bergs|ingenjör biblioteks|assistent bil|mekaniker byggnads|arbetare
          databas|administratör djur|sjukskötare drönar|pilot energi|rådgivare fastighets|mäklare
          fordons|tekniker fritids|pedagog försäkrings|handläggare gräv|maskinist
          hotell|receptionist hud|terapeut inrednings|arkitekt kriminal|inspektör
          kvalitets|ingenjör lokalvårds|ledare läkar|sekreterare maskin|operatör miljö|samordnare
          musik|lärare skade|reglerare skogs|vaktare skol|kurator tand|sköterska trafik|planerare
          trädgårds|arbetare tull|inspektör upphandlings|jurist verksamhets|controller
          äldreomsorgs|chef öl|bryggare
          """);

  private static final List<String> GERMAN =
      titles(
          """
          alten|pfleger anlagen|mechaniker bau|zeichner bestattungs|fachkraft bibliotheks|assistent
          brandschutz|beauftragter chemie|laborant datenschutz|beauftragte energie|berater
          fach|informatiker fahrzeug|lackierer flug|lotse friedhofs|gärtner gabelstapler|fahrer
          grundschul|lehrer hafen|kapitän hörgeräte|akustiker immobilien|verwalter
          industrie|mechaniker jugend|referent kälte|techniker kredit|sachbearbeiter
          landschafts|gärtner maschinen|führer notfall|sanitäter patent|anwalt qualitäts|prüfer
          rettungs|sanitäter schiffs|mechaniker sozial|pädagoge steuer|fachwirt tier|medizinerin
          unternehmens|berater versicherungs|makler zoll|beamter
          """);

  private static final String SWEDISH_SIMPLE =
      "administratör personal material kontroll kapitel karaktär kompromiss sekreterare partner"
          + " standard kandidat restaurang lärarinna ansökan förklaring trevlig arbetslös"
          + " sammanfattning kollega registrator";

  private static final String GERMAN_SIMPLE =
      "administrator mitarbeiter personal material kontrolle kapitel charakter sekretär partner"
          + " standard kandidat restaurant lehrerin bewerbung erklärung freundlich notwendig"
          + " zusammenfassung kollege verantwortung";

  @Test
  void swedishTitlesThatTheListHasNotSeen() throws IOException {
    Decompounder decompounder = Segmenter.swedish(lexicon("sv"));
    assertThat(split(SWEDISH, decompounder)).isGreaterThanOrEqualTo(28);
  }

  @Test
  void germanTitlesThatTheListHasNotSeen() throws IOException {
    Lexicon lexicon = lexicon("de");
    assertThat(split(GERMAN, Segmenter.german(lexicon))).isGreaterThanOrEqualTo(27);
    assertThat(split(GERMAN, new GermanCompounds(lexicon))).isGreaterThanOrEqualTo(32);
  }

  @Test
  void simpleWordsStayWhole() throws IOException {
    assertThat(splitWords(SWEDISH_SIMPLE, Segmenter.swedish(lexicon("sv")))).isEmpty();
    assertThat(splitWords(GERMAN_SIMPLE, new GermanCompounds(lexicon("de")))).isEmpty();
  }

  private static List<String> titles(String lines) {
    return List.of(lines.strip().split("\\s+"));
  }

  /** How many titles are found by their second part. */
  private static int split(List<String> titles, Decompounder decompounder) {
    int found = 0;
    for (String title : titles) {
      Set<String> parts = new TreeSet<>();
      decompounder.split(title.replace("|", ""), parts::add);
      if (parts.contains(title.substring(title.indexOf('|') + 1))) {
        found++;
      }
    }
    return found;
  }

  private static List<String> splitWords(String words, Decompounder decompounder) {
    List<String> split = new ArrayList<>();
    for (String word : words.split(" ")) {
      decompounder.split(word, part -> split.add(word + ": " + part));
    }
    return split;
  }

  /** The list under {@code compounds}, which stands last in the file. */
  private static Lexicon lexicon(String language) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("i18n", language, "terms.yaml"), UTF_8);
    List<String> words = new ArrayList<>();
    for (String line : lines.subList(lines.indexOf("compounds:") + 1, lines.size())) {
      words.add(line.substring("  - ".length()));
    }
    return Lexicon.of(words);
  }
}
