package org.roleguide.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.testing.NodeJs;

class SmallScriptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "let a = 1; // one | let a=1;",
        "let /* the */ b = a + +c - -d; | let b=a+ +c- -d;",
        "return a in b; | return a in b;",
        "x = 'a  // b' + \"/* c */\"; | x='a  // b'+\"/* c */\";",
        "x = 'it\\'s // not'; // is | x='it\\'s // not';",
        "x = `a  ${ b + `c  ${ {d : 1}.d } //` }  e`; | x=`a  ${b+`c  ${{d:1}.d} //`}  e`;",
        "x = a / b / c; // d | x=a/b/c;",
        "x = (a + b) / c; /* d / */ | x=(a+b)/c;",
        "x = a++ / 2 / b; | x=a++ /2/b;",
        "return /[/'\"]\\/ /.test(a) / 2; | return/[/'\"]\\/ /.test(a)/2;",
        "a.split(/ +\\/\\//u); | a.split(/ +\\/\\//u);",
        "x = 1 .toString(); | x=1 .toString();",
        "if (a < !--b) {} | if(a< !--b){}",
        "this.#first + this.#second + #first in a; | this.#a+this.#b+#a in a;"
      })
  void commentsAndSpacesAreLeftOut(String script, String small) {
    assertThat(SmallScript.of(script)).isEqualTo(small + "\n");
  }

  @Test
  void aLineEndStaysWhereItMayEndAStatement() {
    assertThat(
            SmallScript.of("let a = b\n(c)\nfoo /*\n*/ bar\n\nx = {\n  y,\n  z\n}\n[1].d\n  .e()"))
        .isEqualTo("let a=b\n(c)\nfoo\nbar\nx={y,z}\n[1].d.e()\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "js/chooser.js",
        "js/contents.js",
        "js/copy-link.js",
        "js/search-box.js",
        "js/search-core.js",
        "js/search-page.js",
        "sw.js"
      })
  void ourScriptsStayScripts(String name, @TempDir Path folder) throws IOException {
    String script = Files.readString(Path.of("templates/assets", name), UTF_8);
    String small = SmallScript.of(script);
    assertThat(small.length()).isLessThan(script.length());
    assertThat(small).doesNotContain("\n ");
    assertThat(SmallScript.of(small)).isEqualTo(small);
    Path module = folder.resolve("script.mjs");
    Files.writeString(module, small, UTF_8);
    NodeJs.run(Path.of("--check"), List.of(module.toString()), "", Duration.ofSeconds(60));
  }
}
