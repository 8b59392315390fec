package org.roleguide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roleguide.cli.SmallSite.Said;
import org.roleguide.testing.Sites;

/** The examples of {@code roleguide search --help} find something in the project's own content. */
class SearchExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^ {2}roleguide (search .*?)( {3}.*)?$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path temp;

  @Test
  void everyExampleFindsSomething() {
    Path project = Path.of("").toAbsolutePath();
    Sites.build(project, temp.resolve("site"), temp.resolve("index"), 2);
    String help = SmallSite.run(temp, null, false, "search", "--help").out();
    List<String> examples = EXAMPLE.matcher(help).results().map(each -> each.group(1)).toList();
    assertThat(examples).hasSizeGreaterThan(3);
    for (String example : examples) {
      List<String> words = new ArrayList<>();
      for (MatchResult word : WORD.matcher(example).results().toList()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      words.addAll(1, List.of("--site", project.toString(), "--index", "" + temp.resolve("index")));
      Said said = SmallSite.run(temp, null, false, words.toArray(String[]::new));
      assertThat(said.code()).as(example + "\n" + said).isZero();
    }
  }
}
