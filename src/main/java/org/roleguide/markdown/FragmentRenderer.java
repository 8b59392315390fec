package org.roleguide.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.roleguide.markdown.Findings.Place;
import org.roleguide.markdown.Footnotes.Footnote;

/**
 * Renders one parsed text as fragments, and gathers headings, links, images, words and findings on
 * the same walk. It is commonmark's own renderer with other answers for everything that carries
 * text, an address or an id.
 */
final class FragmentRenderer extends CoreHtmlNodeRenderer {
  /** What kind of text is rendered. */
  enum Form {
    DOCUMENT,
    BLOCKS,
    INLINE
  }

  private static final Pattern ALERT = Pattern.compile("\\[!([A-Za-z]{1,30})\\](.*)");
  private static final Set<String> ALERTS =
      Set.of("note", "tip", "important", "warning", "caution");
  private static final Pattern CODE_LANGUAGE = Pattern.compile("[A-Za-z0-9+#._-]{1,40}");
  private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[^\\s\\[\\]]{1,60}\\]");

  /**
   * How many characters of addresses and titles one text may bring forth. A long definition that is
   * referred to from many places would otherwise grow without limit.
   */
  private static final int MAX_ADDRESSES = 2_000_000;

  private final Form form;
  private final Findings findings;
  private final StringBuilder buffer;
  private final HtmlWriter html;
  private final HeadingIds headingIds;
  private final Footnotes footnotes = new Footnotes();
  private final Words words = new Words();
  private final List<Fragment> fragments = new ArrayList<>(1);
  private final List<Heading> headings = new ArrayList<>(0);
  private final List<Link> links = new ArrayList<>(0);
  private final List<Image> images = new ArrayList<>(0);

  private int level = 1;

  /** Whether HTML was reported; the end tags that belong to it are not, in addition. */
  private boolean openingReported;

  private int addresses;

  /** Whether a heading is rendered for tables of contents: no links, marks, words or findings. */
  private boolean bare;

  /** The footnote whose last paragraph is to end with links back to the text. */
  private @Nullable Footnote closing;

  private FragmentRenderer(
      HtmlNodeRendererContext context, StringBuilder buffer, Form form, Findings findings) {
    super(context);
    this.html = context.getWriter();
    this.buffer = buffer;
    this.form = form;
    this.findings = findings;
    this.headingIds = new HeadingIds(findings);
  }

  /** Renders what a parser made of a text. */
  static Markdown render(Node document, Form form, Findings findings) {
    var buffer = new StringBuilder(1024);
    var created = new ArrayList<FragmentRenderer>(1);
    HtmlRenderer.builder()
        .nodeRendererFactory(
            context -> {
              var renderer = new FragmentRenderer(context, buffer, form, findings);
              created.add(renderer);
              return renderer;
            })
        .build()
        .render(document, buffer);
    return created.get(0).finish();
  }

  private Markdown finish() {
    trimEnd();
    flush();
    if (fragments.isEmpty()) {
      return Markdown.EMPTY;
    }
    return new Markdown(fragments, headings, links, images, words.count());
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    var types = new HashSet<>(super.getNodeTypes());
    types.addAll(
        List.of(
            TableBlock.class,
            TableHead.class,
            TableBody.class,
            TableRow.class,
            TableCell.class,
            TaskListItemMarker.class,
            FootnoteDefinition.class,
            FootnoteReference.class));
    return types;
  }

  @Override
  public void beforeRoot(Node root) {
    if (form == Form.DOCUMENT) {
      footnotes.collect(root);
    }
  }

  @Override
  public void afterRoot(Node root) {
    renderFootnotes();
    for (FootnoteDefinition definition : footnotes.unused()) {
      findings.warning(
          "footnote-unused",
          Findings.place(definition),
          "footnote " + Findings.quote("[^" + definition.getLabel() + "]") + " is not shown",
          "refer to it in the text, or remove it; each footnote needs its own label");
    }
  }

  // Blocks

  @Override
  public void visit(org.commonmark.node.Heading node) {
    HeadingIds.Mark mark = HeadingIds.take(node);
    String text = PlainText.of(node);
    Place place = Findings.place(node);
    words.gap();
    if (form != Form.DOCUMENT) {
      findings.error(
          "heading-not-allowed",
          place,
          "a heading is not possible here",
          "use a paragraph, with **bold** words if need be");
      html.line();
      html.raw("<p><strong>");
      visitChildren(node);
      html.raw("</strong></p>");
      html.line();
      return;
    }
    if (text.isEmpty()) {
      findings.warning(
          "heading-empty", place, "the heading has no text", "write a text, or remove it");
      return;
    }
    int shown = level(node.getLevel(), place);
    String id = headingIds.give(mark, text, place);
    html.line();
    html.raw("<div class=\"h\"><h" + shown + " id=\"" + id + "\">");
    headings.add(new Heading(shown, id, bareHtml(node), text, findings.at(place), mark != null));
    visitChildren(node);
    html.raw("</h" + shown + ">");
    // Beside the heading, which is then read aloud without it; named by a word of the page, too.
    html.raw("<a class=\"anchor\" href=\"#" + id + "\"");
    html.raw(" aria-labelledby=\"anchor-word " + id + "\">");
    html.raw("<span aria-hidden=\"true\">#</span></a></div>");
    html.line();
  }

  private int level(int written, Place place) {
    if (written == 1) {
      findings.warning(
          "heading-level-one",
          place,
          "a heading of level 1 stands in the text",
          "the title of the page is level 1; begin with ##");
    } else if (written > level + 1) {
      findings.warning(
          "heading-level-skipped",
          place,
          "a heading of level " + written + " follows level " + level,
          "use " + "#".repeat(level + 1) + " here");
    }
    level = Math.max(2, written);
    return level;
  }

  private String bareHtml(org.commonmark.node.Heading node) {
    int start = buffer.length();
    bare = true;
    visitChildren(node);
    bare = false;
    String bareHtml = buffer.substring(start);
    buffer.setLength(start);
    return bareHtml;
  }

  @Override
  public void visit(Paragraph node) {
    words.gap();
    if (form == Form.INLINE) {
      if (node.getPrevious() != null) {
        html.raw("<br>\n");
      }
      visitChildren(node);
      return;
    }
    boolean tight = isInTightList(node);
    if (!tight) {
      html.line();
      html.raw("<p>");
      if (node.getPrevious() instanceof TaskListItemMarker marker) {
        taskBox(marker);
      }
    }
    visitChildren(node);
    if (closing != null && node.getParent() == closing.definition() && node.getNext() == null) {
      linksBack(closing);
    }
    if (!tight) {
      html.raw("</p>");
      html.line();
    }
  }

  private static boolean isInTightList(Paragraph node) {
    return node.getParent() != null
        && node.getParent().getParent() instanceof ListBlock list
        && list.isTight();
  }

  @Override
  public void visit(BlockQuote node) {
    if (node.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text text) {
      Matcher matcher = ALERT.matcher(text.getLiteral());
      if (matcher.matches()) {
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean alone = matcher.group(2).isBlank() && endsLine(text);
        if (alone && ALERTS.contains(kind)) {
          alert(kind, node, paragraph, text);
          return;
        }
        findings.warning(
            "alert-unknown",
            Findings.place(text),
            Findings.quote("[!" + matcher.group(1) + "]")
                + (ALERTS.contains(kind) ? " does not stand alone on its line" : " is no alert"),
            ALERTS.contains(kind)
                ? "write the text on the next line"
                : "use NOTE, TIP, IMPORTANT, WARNING or CAUTION");
      }
    }
    super.visit(node);
  }

  private static boolean endsLine(Node node) {
    Node next = node.getNext();
    return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
  }

  private void alert(String kind, BlockQuote node, Paragraph paragraph, Text marker) {
    if (marker.getNext() == null) {
      paragraph.unlink();
    } else {
      marker.getNext().unlink();
      marker.unlink();
    }
    html.line();
    html.raw("<div class=\"alert alert-" + kind + "\" role=\"note\">\n<p class=\"alert-title\">");
    hole(new Fragment.AlertTitle(kind));
    html.raw("</p>");
    html.line();
    visitChildren(node);
    html.line();
    html.raw("</div>");
    html.line();
  }

  @Override
  public void visit(ListItem node) {
    html.raw(node.getFirstChild() instanceof TaskListItemMarker ? "<li class=\"task\">" : "<li>");
    visitChildren(node);
    html.raw("</li>");
    html.line();
  }

  @Override
  public void visit(ThematicBreak node) {
    html.line();
    html.raw("<hr>");
    html.line();
  }

  @Override
  public void visit(FencedCodeBlock node) {
    String info = node.getInfo() == null ? "" : node.getInfo().strip();
    String language = info.split("\\s", 2)[0];
    boolean named = CODE_LANGUAGE.matcher(language).matches();
    String attribute =
        named
            ? " class=\"language-" + HtmlText.escape(language.toLowerCase(Locale.ROOT)) + "\""
            : "";
    codeBlock(attribute, node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    codeBlock("", node.getLiteral());
  }

  private void codeBlock(String attribute, String literal) {
    words.gap();
    html.line();
    html.raw("<pre tabindex=\"0\"><code" + attribute + ">");
    text(literal);
    html.raw("</code></pre>");
    html.line();
  }

  @Override
  public void visit(HtmlBlock node) {
    String rest = RawHtml.withoutComments(node.getLiteral());
    if (rest.isEmpty()) {
      return;
    }
    words.gap();
    reportHtml(node, rest);
    html.line();
    html.raw("<p>");
    text(rest);
    html.raw("</p>");
    html.line();
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof TableBlock) {
      html.line();
      html.raw("<div class=\"table\" role=\"group\" tabindex=\"0\"" + namedByHeading());
      html.raw("><table>\n");
      visitChildren(node);
      html.raw("</table></div>");
      html.line();
    } else if (node instanceof FootnoteDefinition && form != Form.DOCUMENT) {
      findings.warning(
          "footnote-not-allowed",
          Findings.place(node),
          "footnotes are not possible here",
          "put the remark into the text");
      visitChildren(node);
    }
  }

  /** What scrolls can be reached with the keyboard, and then says what it is. */
  private String namedByHeading() {
    return headings.isEmpty()
        ? ""
        : " aria-labelledby=\"" + headings.get(headings.size() - 1).id() + "\"";
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableHead) {
      element("thead", node);
    } else if (node instanceof TableBody) {
      element("tbody", node);
    } else if (node instanceof TableRow) {
      element("tr", node);
    } else if (node instanceof TableCell cell) {
      tableCell(cell);
    } else if (node instanceof TaskListItemMarker marker) {
      // In a loose list, the paragraph that follows begins with the box.
      if (!(marker.getNext() instanceof Paragraph paragraph) || isInTightList(paragraph)) {
        taskBox(marker);
      }
    } else if (node instanceof FootnoteReference reference) {
      footnoteReference(reference);
    }
  }

  private void taskBox(TaskListItemMarker marker) {
    String box = marker.isChecked() ? "box checked" : "box";
    html.raw("<span class=\"" + box + "\" aria-hidden=\"true\"></span> ");
  }

  private void element(String name, Node node) {
    html.raw("<" + name + ">");
    html.line();
    visitChildren(node);
    html.raw("</" + name + ">");
    html.line();
  }

  private void tableCell(TableCell cell) {
    words.gap();
    // A header cell without a text names nothing.
    String name = cell.isHeader() && cell.getFirstChild() != null ? "th" : "td";
    String scope = name.equals("th") ? " scope=\"col\"" : "";
    TableCell.@Nullable Alignment alignment = cell.getAlignment();
    String align = "";
    if (alignment == TableCell.Alignment.CENTER) {
      align = " class=\"align-center\"";
    } else if (alignment == TableCell.Alignment.RIGHT) {
      align = " class=\"align-right\"";
    }
    html.raw("<" + name + scope + align + ">");
    visitChildren(cell);
    html.raw("</" + name + ">");
    html.line();
  }

  // Footnotes

  private void footnoteReference(FootnoteReference reference) {
    if (bare) {
      return;
    }
    Footnote footnote = footnotes.refer(reference);
    if (footnote == null) {
      text("[^" + reference.getLabel() + "]");
      return;
    }
    html.raw("<sup class=\"footnote-ref\">");
    String id = footnote.nextReferenceId();
    html.raw("<a href=\"#" + footnote.id() + "\"");
    html.raw(id == null ? "" : " id=\"" + id + "\"");
    html.raw(" role=\"doc-noteref\">" + footnote.number() + "</a></sup>");
  }

  private void renderFootnotes() {
    List<Footnote> all = footnotes.inOrder();
    if (all.isEmpty()) {
      return;
    }
    html.line();
    html.raw("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
    // A footnote may refer to others, which then join the list.
    for (int i = 0; i < all.size(); i++) {
      Footnote footnote = all.get(i);
      html.raw("<li id=\"" + footnote.id() + "\">");
      html.line();
      boolean inParagraph = footnote.definition().getLastChild() instanceof Paragraph;
      closing = inParagraph ? footnote : null;
      visitChildren(footnote.definition());
      closing = null;
      if (!inParagraph) {
        html.line();
        html.raw("<p>");
        linksBack(footnote);
        html.raw("</p>");
      }
      html.line();
      html.raw("</li>\n");
    }
    html.raw("</ol>\n</div>\n");
  }

  private void linksBack(Footnote footnote) {
    footnote.close();
    for (int i = 1; i <= footnote.references(); i++) {
      String label = i == 1 ? "" + footnote.number() : footnote.number() + "-" + i;
      html.raw(
          " <a class=\"footnote-back\" href=\"#"
              + footnote.referenceId(i)
              + "\" role=\"doc-backlink\" aria-label=\""
              + label
              + "\">\u21A9\uFE0E</a>");
    }
  }

  // Inline

  @Override
  public void visit(Text node) {
    String literal = node.getLiteral();
    if (!bare && form == Form.DOCUMENT && literal.contains("[^")) {
      reportFootnoteMarks(node, literal);
    }
    text(literal);
  }

  private void reportFootnoteMarks(Text node, String literal) {
    // Where lengths differ there are escapes, and "\[^" is no mark.
    if (node.getSourceSpans().size() != 1
        || node.getSourceSpans().get(0).getLength() != literal.length()) {
      return;
    }
    Place place = Findings.place(node);
    Matcher matcher = FOOTNOTE_MARK.matcher(literal);
    while (matcher.find()) {
      findings.warning(
          "footnote-unknown",
          new Place(
              place.line(), place.column() + matcher.start(), matcher.end() - matcher.start()),
          "there is no footnote " + Findings.quote(matcher.group()),
          "add a line that begins with " + Findings.quote(matcher.group() + ":"));
    }
  }

  @Override
  public void visit(Code node) {
    html.raw("<code>");
    text(node.getLiteral());
    html.raw("</code>");
  }

  @Override
  public void visit(HtmlInline node) {
    String literal = node.getLiteral();
    if (RawHtml.isComment(literal)) {
      return;
    }
    if (!bare) {
      reportHtml(node, literal);
    }
    text(literal);
  }

  @Override
  public void visit(SoftLineBreak node) {
    words.gap();
    html.raw("\n");
  }

  @Override
  public void visit(HardLineBreak node) {
    words.gap();
    html.raw("<br>\n");
  }

  @Override
  public void visit(org.commonmark.node.Link node) {
    if (bare) {
      visitChildren(node);
      return;
    }
    Destination destination = Destination.of(node.getDestination());
    if (!mayLink(node, destination) || isTooMuch(node, node.getDestination(), node.getTitle())) {
      visitChildren(node);
      return;
    }
    html.raw("<a href=\"");
    if (destination.kind() == Destination.Kind.ID
        || destination.kind() == Destination.Kind.ANCHOR) {
      Link link = link(destination, node);
      links.add(link);
      hole(new Fragment.LinkUrl(link));
    } else {
      html.raw(HtmlText.escape(destination.url()));
    }
    html.raw(destination.kind() == Destination.Kind.WEB ? "\" rel=\"noopener\"" : "\"");
    title(node.getTitle());
    html.raw(">");
    if (PlainText.of(node).isEmpty()) {
      findings.warning(
          "link-text-missing",
          Findings.place(node),
          "the link has no text",
          "write what it leads to between the brackets");
      text(node.getDestination());
    }
    visitChildren(node);
    html.raw("</a>");
  }

  /** Whether a link is kept; otherwise only its text stays. */
  private boolean mayLink(org.commonmark.node.Link node, Destination destination) {
    switch (destination.kind()) {
      case ID, ANCHOR, WEB, CONTACT -> {
        return true;
      }
      case PATH -> {
        findings.warning(
            "link-not-by-id",
            Findings.place(node),
            "the link to " + Findings.quote(node.getDestination()) + " breaks when a page moves",
            "use role:id, guide:id, skill:id or page:id");
        return true;
      }
      case EMPTY -> {
        findings.warning(
            "link-target-missing",
            Findings.place(node),
            "the link leads nowhere",
            "use https://…, #anchor, role:id, guide:id, skill:id or page:id");
        return false;
      }
      case UNSAFE -> {
        reportUnsafe(node, node.getDestination());
        return false;
      }
    }
    throw new IllegalStateException("not a kind: " + destination.kind());
  }

  private Link link(Destination destination, Node node) {
    String rest = destination.rest();
    int hash = rest.indexOf('#');
    String id = hash < 0 ? rest : rest.substring(0, hash);
    String anchor = hash < 0 || hash == rest.length() - 1 ? null : rest.substring(hash + 1);
    String kind = destination.kind() == Destination.Kind.ANCHOR ? "self" : destination.scheme();
    return new Link(kind, id, anchor, findings.at(Findings.place(node)));
  }

  @Override
  public void visit(org.commonmark.node.Image node) {
    if (bare) {
      return;
    }
    String alt = PlainText.of(node);
    Destination destination = Destination.of(node.getDestination());
    if (!mayShow(node, destination) || isTooMuch(node, node.getDestination(), node.getTitle())) {
      text(alt);
      return;
    }
    if (form != Form.DOCUMENT) {
      findings.error(
          "image-not-allowed",
          Findings.place(node),
          "an image is not possible here",
          "show it in a guide, and link to that with guide:id");
      text(alt);
      return;
    }
    if (alt.isBlank()) {
      findings.warning(
          "image-alt-missing",
          Findings.place(node),
          "the image has no text for those who cannot see it",
          "write between the brackets what it shows");
    }
    var image = new Image(destination.rest(), alt, findings.at(Findings.place(node)));
    images.add(image);
    html.raw("<img src=\"");
    hole(new Fragment.ImageUrl(image));
    html.raw("\" alt=\"" + HtmlText.escape(alt) + "\"");
    title(node.getTitle());
    html.raw(">");
  }

  /** Whether an image is shown; otherwise only its alternative text stays. */
  private boolean mayShow(org.commonmark.node.Image node, Destination destination) {
    if (destination.isFileBeside()) {
      return true;
    }
    String written = node.getDestination();
    if (destination.kind() == Destination.Kind.WEB || written.startsWith("//")) {
      findings.warning(
          "image-remote",
          Findings.place(node),
          "the image " + Findings.quote(written) + " lies on another site",
          "put a copy beside the file, if its licence allows that");
    } else if (destination.kind() == Destination.Kind.UNSAFE) {
      reportUnsafe(node, written);
    } else {
      findings.warning(
          "image-path",
          Findings.place(node),
          Findings.quote(written) + " is no file beside this one",
          "put the image beside the file and write its name");
    }
    return false;
  }

  private void title(@Nullable String title) {
    if (title != null && !title.isBlank()) {
      html.raw(" title=\"" + HtmlText.escape(HtmlText.clean(title)) + "\"");
    }
  }

  private boolean isTooMuch(Node node, String destination, @Nullable String title) {
    int before = addresses;
    addresses += destination.length() + (title == null ? 0 : title.length());
    if (addresses <= MAX_ADDRESSES) {
      return false;
    }
    if (before <= MAX_ADDRESSES) {
      findings.error(
          "markdown-too-large",
          Findings.place(node),
          "the addresses of all links together are too long",
          "use shorter addresses or titles, or fewer links");
    }
    addresses = MAX_ADDRESSES + 1;
    return true;
  }

  private void reportUnsafe(Node node, String address) {
    findings.warning(
        "unsafe-url",
        Findings.place(node),
        "the address " + Findings.quote(address) + " is left out",
        "use a complete https address, mailto:, tel:, role:, guide:, skill: or page:");
  }

  private void reportHtml(Node node, String literal) {
    if (literal.startsWith("</") && openingReported) {
      return;
    }
    openingReported |= !literal.startsWith("</");
    findings.warning(
        "raw-html",
        Findings.place(node),
        "HTML is shown as text: " + Findings.quote(literal),
        "use Markdown; put what is meant as text between backticks");
  }

  // Output

  private void text(String literal) {
    if (!bare && words.addPlain(literal)) {
      html.raw(literal);
      return;
    }
    String clean = HtmlText.clean(literal);
    if (!bare) {
      words.add(clean);
    }
    html.raw(HtmlText.escape(clean));
  }

  private void hole(Fragment fragment) {
    flush();
    fragments.add(fragment);
  }

  private void flush() {
    if (!buffer.isEmpty()) {
      fragments.add(new Fragment.Html(buffer.toString()));
      buffer.setLength(0);
    }
  }

  private void trimEnd() {
    int end = buffer.length();
    while (end > 0 && buffer.charAt(end - 1) == '\n') {
      end--;
    }
    buffer.setLength(end);
  }
}
