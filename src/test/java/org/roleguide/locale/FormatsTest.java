package org.roleguide.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static Formats formats(String language) {
    return new Formats(new LanguageTag(language));
  }

  @Test
  void datesAreWrittenInFull() {
    LocalDate date = LocalDate.of(2026, 11, 21);
    assertThat(formats("sv").date(date)).isEqualTo("21 november 2026");
    assertThat(formats("de").date(date)).isEqualTo("21. November 2026");
    assertThat(formats("ro").date(date)).isEqualTo("21 noiembrie 2026");
    assertThat(formats("pt").date(date)).isEqualTo("21 de novembro de 2026");
  }

  @Test
  void numbersAndMoneyFollowTheLanguage() {
    assertThat(formats("de").number(35000)).isEqualTo("35.000");
    assertThat(formats("sv").money(new BigDecimal("32000"), "SEK"))
        .isEqualTo("32\u00a0000\u00a0kr");
    assertThat(formats("sv").percent(42)).isEqualTo("42\u00a0%");
    assertThat(formats("pt").percent(42)).isEqualTo("42%");
  }

  @Test
  void languagesAndCountriesHaveNames() {
    assertThat(formats("sv").languageName(new LanguageTag("sv"))).isEqualTo("Svenska");
    assertThat(formats("ro").languageName(new LanguageTag("ro"))).isEqualTo("Română");
    assertThat(formats("ro").languageNameInText(new LanguageTag("ro"))).isEqualTo("română");
    assertThat(formats("de").languageName(new LanguageTag("sv"))).isEqualTo("Schwedisch");
    assertThat(formats("ro").countryName("SE")).isEqualTo("Suedia");
  }

  @Test
  void onlyCanonicalTagsAreTags() {
    assertThat(LanguageTag.isCanonical("pt-BR")).isTrue();
    assertThat(LanguageTag.isCanonical("pt-br")).isFalse();
    assertThat(LanguageTag.isCanonical("svenska!")).isFalse();
    assertThat(LanguageTag.isCanonical("")).isFalse();
  }
}
