package org.roleguide.locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates, numbers and names as one language writes them (CLDR). Thread-safe. */
public final class Formats {
  private final LanguageTag language;
  private final LocaleDisplayNames names;
  private final LocaleDisplayNames namesInText;
  private final DateFormat dates;
  private final LocalizedNumberFormatter numbers;
  private final LocalizedNumberFormatter percents;
  private final Map<LocalDate, String> formattedDates = new ConcurrentHashMap<>();
  private final Map<Integer, String> formattedPercents = new ConcurrentHashMap<>();

  /** The formats of a language. */
  public Formats(LanguageTag language) {
    this.language = language;
    ULocale locale = language.icu();
    this.names =
        LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    this.namesInText =
        LocaleDisplayNames.getInstance(
            locale, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
    this.dates = DateFormat.getDateInstance(DateFormat.LONG, locale);
    dates.setTimeZone(TimeZone.GMT_ZONE);
    this.numbers = NumberFormatter.withLocale(locale);
    this.percents = numbers.unit(MeasureUnit.PERCENT).precision(Precision.integer());
  }

  /** A date in full, such as {@code 21. November 2026}. */
  public String date(LocalDate date) {
    return formattedDates.computeIfAbsent(date, this::format);
  }

  private String format(LocalDate date) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, language.icu());
    calendar.clear();
    calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    synchronized (dates) {
      return dates.format(calendar.getTime());
    }
  }

  /** A number with the language's separators. */
  public String number(Number number) {
    return numbers.format(number).toString();
  }

  /** A whole percentage; {@code percent(50)} is {@code 50 %} in Swedish. */
  public String percent(int hundredths) {
    return formattedPercents.computeIfAbsent(hundredths, n -> percents.format(n).toString());
  }

  /**
   * An amount of money without minor units unless it has some.
   *
   * @param currency ISO 4217
   */
  public String money(BigDecimal amount, String currency) {
    return numbers
        .unit(Currency.getInstance(currency))
        .precision(Precision.minMaxFraction(0, 2))
        .format(amount)
        .toString();
  }

  /**
   * The name of a language in this language, as it stands alone or in a list: with a capital, also
   * where CLDR leaves that open, so that the languages of a menu look alike.
   */
  public String languageName(LanguageTag other) {
    String name = names.localeDisplayName(other.icu());
    int first = name.offsetByCodePoints(0, 1);
    return UCharacter.toUpperCase(language.icu(), name.substring(0, first)) + name.substring(first);
  }

  /** The name of a language in this language, as it stands within a sentence. */
  public String languageNameInText(LanguageTag other) {
    return namesInText.localeDisplayName(other.icu());
  }

  /** The name of a country (ISO 3166-1 alpha-2) in this language. */
  public String countryName(String country) {
    return names.regionDisplayName(country);
  }
}
