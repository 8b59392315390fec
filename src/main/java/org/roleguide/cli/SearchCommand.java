package org.roleguide.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roleguide.search.SearchRequest;
import org.roleguide.search.SearchResult;
import org.roleguide.search.lucene.LuceneSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches a site. */
@Command(
    name = "search",
    header = "Searches the built site, as its visitors do.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "roleguide search QUERY [OPTION]...",
    description = {
      "%nAnswers from the index that the last roleguide build made, with the same pages in the same"
          + " order as the search of the site. Shown are the title, kind and family of a page, the"
          + " address of the section that fits best, a passage of it, and the page in other"
          + " languages. What was found is bold on a terminal, and stands between ** elsewhere."
    },
    sortOptions = false,
    parameterListHeading = "%nQuery:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was found",
      "1:nothing was found",
      "2:the command line is wrong, or there is no index",
      "3:anything else: the disk, a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  roleguide search 'löner och avtal' --language sv",
      "  roleguide search '\"sociala avgifter\" -rekrytering' --kind role --limit 3",
      "  roleguide search 'SSYK 4112'                       codes find their role",
      "  roleguide search --json -- '-chef lön'             -- ends the options"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int MAX_LIMIT = 1000;
  private static final String DEFAULT_LIMIT = "10";
  private static final int LONGEST_QUERY = 500;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      hideParamSyntax = true,
      description = {
        "Words, in any order and form; pages with more of them, and rarer ones, come first.",
        "\"two words\"  a phrase      +word  must be there      -word  must not",
        "Words of other languages of the site and codes of occupations are found too."
      })
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Search the pages of this language. Default: the site's source language.")
  private @Nullable String language;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show the best N pages, 1 to 1000. Default: " + DEFAULT_LIMIT + ".")
  private String limit = DEFAULT_LIMIT;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only pages of this kind: role, guide, skill or page.")
  private @Nullable String kind;

  @Option(
      names = "--family",
      paramLabel = "ID",
      description = "Only roles of this family, such as finance.")
  private @Nullable String family;

  @Option(
      names = "--as-typed",
      description = "Search words as they are, also when they are on no page: no other spelling.")
  private boolean asTyped;

  @Option(
      names = "--typing",
      description = "The last word may be unfinished, as while one types into the search field.")
  private boolean typing;

  @Option(names = "--json", description = "Print one JSON object, see docs/search.md.")
  private boolean json;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index. Default: target/index in the site folder.")
  private @Nullable Path index;

  @Mixin private final SiteOption site;

  @Mixin private final HelpOption help = new HelpOption();

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.site = new SiteOption(surroundings);
  }

  @Override
  public Integer call() throws UsageError, IOException {
    String query = Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFC).strip();
    if (query.isEmpty()) {
      throw new UsageError("the query is empty", "such as roleguide search 'back office'");
    }
    if (query.length() > LONGEST_QUERY) {
      throw new UsageError(
          "the query has " + query.length() + " characters", "at most " + LONGEST_QUERY);
    }
    if (typing && asTyped) {
      throw new UsageError(
          "--typing and --as-typed exclude each other", "a word that is as typed is no beginning");
    }
    int number = Words.number("--limit", limit, 1, MAX_LIMIT);
    if (kind != null && !SearchRequest.KINDS.contains(kind)) {
      throw new UsageError(
          "--kind: there is no kind \"" + kind + "\"",
          Words.hint(kind, List.of("role", "guide", "skill", "page")));
    }
    Path folder = site.index(index);
    String tag = chosen(folder);
    try (LuceneSearch search = LuceneSearch.open(folder.resolve(tag))) {
      if (family != null && !search.families().containsKey(family)) {
        throw new UsageError(
            "--family: there is no family \"" + family + "\"",
            Words.hint(family, List.copyOf(search.families().keySet())));
      }
      SearchResult result =
          search.search(new SearchRequest(query, typing, number, kind, family, !asTyped));
      FoundPages pages = new FoundPages(query, tag, search.families(), result);
      if (json) {
        pages.printJson(surroundings.out());
      } else {
        pages.print(surroundings.out(), surroundings.isOutputTerminal());
      }
      return result.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    } catch (FileSystemException e) {
      throw e; // says what is wrong with which file
    } catch (IOException e) {
      String shown = surroundings.shown(folder);
      throw new IOException(
          "the index in "
              + shown
              + " is damaged, roleguide build makes a new one: "
              + e.getMessage(),
          e);
    }
  }

  /** The language to search: a folder of the index. */
  private String chosen(Path folder) throws UsageError, IOException {
    List<String> known = languages(folder);
    if (known.isEmpty()) {
      throw new UsageError(
          "there is no search index in " + surroundings.shown(folder), "roleguide build makes one");
    }
    String wanted = language;
    if (wanted == null) {
      wanted = known.size() == 1 ? known.get(0) : site.settings().sourceLanguage().tag();
    }
    if (!known.contains(wanted)) {
      throw new UsageError(
          "--language: \"" + wanted + "\" is not in the index", Words.hint(wanted, known));
    }
    return wanted;
  }

  private static List<String> languages(Path folder) throws IOException {
    List<String> languages = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
        for (Path child : children) {
          if (LuceneSearch.isIndex(child)) {
            languages.add(child.getFileName().toString());
          }
        }
      }
    }
    languages.sort(null);
    return languages;
  }
}
