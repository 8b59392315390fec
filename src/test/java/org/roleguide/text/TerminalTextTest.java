package org.roleguide.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void controlCharactersBecomeTheirPictures() {
    assertThat(TerminalText.visible("a\u001b[31mb\0\t\n\r\u007f")).isEqualTo("a␛[31mb␀␉␊␍␡");
  }

  @Test
  void eightBitControlsAndDirectionMarksAndLineSeparatorsAreReplaced() {
    assertThat(TerminalText.visible("\u009b31m \u202e \u2066 \u2028 \u200f \ud800"))
        .isEqualTo("�31m � � � � �");
  }

  @Test
  void ordinaryTextOfEveryLanguageIsUntouched() {
    String text = "Lönehandläggare, Straße, știință, ação, 薪资, 👩‍💻";
    assertThat(TerminalText.visible(text)).isSameAs(text);
  }

  @Test
  void noCharacterAtAllIsBothShownAndObeyed() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      assertThat(TerminalText.isObeyed(TerminalText.visible(point))).isFalse();
    }
  }

  @Test
  void widthCountsColumns() {
    assertThat(TerminalText.width("abc")).isEqualTo(3);
    assertThat(TerminalText.width("e\u0301")).isEqualTo(1);
    assertThat(TerminalText.width("薪资")).isEqualTo(4);
    assertThat(TerminalText.width("👩")).isEqualTo(2);
  }
}
