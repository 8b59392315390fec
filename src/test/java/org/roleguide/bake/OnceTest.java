package org.roleguide.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnceTest {
  private final Once once = new Once();

  @Test
  void rendersForTheFirstPageOnly() throws Exception {
    String template = "<@once key='a'>${n}, é ș</@once>;";
    assertThat(page(template, 1)).isEqualTo("1, é ș;");
    assertThat(page(template, 2)).isEqualTo("1, é ș;");
  }

  @Test
  void rendersForEachKey() throws Exception {
    String template =
        "<@once key='a'>${n}</@once> <@once key='a' of=n>${n}</@once> <@once key='a' with=n>${n}</@once>"
            + " <@once key='a' of='b' with=n>${n}</@once> <@once key='b'>${n}</@once>";
    assertThat(page(template, 1)).isEqualTo("1 1 1 1 1");
    assertThat(page(template, 2)).isEqualTo("1 2 2 2 1");
  }

  @Test
  void partsOfAKeyDoNotRunIntoOneAnother() throws Exception {
    String template =
        "<@once key='a' of='bc'>1</@once><@once key='ab' of='c'>2</@once>"
            + "<@once key='a' of='b' with='c'>3</@once><@once key='abc'>4</@once>";
    assertThat(page(template, 1)).isEqualTo("1234");
  }

  @Test
  void standsInTextThatIsKeptForLater() throws Exception {
    String template = "<#assign x><@once key='a'>ț</@once></#assign>[${x}]";
    assertThat(page(template, 1)).isEqualTo("[ț]");
    assertThat(page(template, 2)).isEqualTo("[ț]");
  }

  @Test
  void refusesOtherParameters() {
    assertThatThrownBy(() -> page("<@once key='a' off=1>x</@once>", 1))
        .hasMessageContaining("nothing else");
    assertThatThrownBy(() -> page("<@once of='a'>x</@once>", 1))
        .hasMessageContaining("texts or numbers");
    assertThatThrownBy(() -> page("<@once key=[]>x</@once>", 1))
        .hasMessageContaining("texts or numbers");
  }

  /** What a template makes of a number: written to a page's writer, and the same to any other. */
  private String page(String template, int n) throws IOException, TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    Template parsed = new Template("page", new StringReader(template), configuration);
    Utf8Writer out = new Utf8Writer();
    Map<String, Object> variables = Map.of("once", once, "n", n);
    parsed.process(variables, out);
    StringWriter other = new StringWriter();
    parsed.process(variables, other);
    String page = new String(out.toByteArray(), UTF_8);
    assertThat(other).hasToString(page);
    return page;
  }
}
