package org.roleguide.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roleguide.cli.SmallSite.Said;

class ServeTest {
  private static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05.6Z");

  @TempDir Path temp;
  private Path site;
  private PreviewServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    site = temp.resolve("site");
    write("index.html", "choose");
    write("404.html", "not found");
    write("sv/index.html", "hem");
    write("sv/404.html", "finns inte");
    write("sv/a b.txt", "å");
    write("sv/feed.xml", "<feed/>");
    write("assets/x/a.js", "1");
    write(".roleguide", "");
    write(
        "_headers",
        "/*\n  X-Test: yes\n  Content-Security-Policy: default-src 'none'\n/assets/x/*\n  Cache-Control: public\n");
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(site.resolve("leak.txt"), temp.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), temp);
    Files.createSymbolicLink(site.resolve("home.html"), site.resolve("index.html"));
    serve("");
  }

  private void serve(String basePath) throws IOException {
    stop();
    server = PreviewServer.start(site, basePath, 0);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url()).resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a request that no proper client would send; returns the whole answer. */
  private String raw(String method, String target, String... headers) throws IOException {
    URI url = URI.create(server.url());
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Host: localhost\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @Test
  void onlyThisMachineIsServed() {
    assertThat(server.url()).matches("http://127\\.0\\.0\\.1:\\d+/");
  }

  @ParameterizedTest
  @CsvSource({
    "/, choose, text/html; charset=utf-8",
    "/sv/, hem, text/html; charset=utf-8",
    "/sv/index.html, hem, text/html; charset=utf-8",
    "/sv/?q=1, hem, text/html; charset=utf-8",
    "/sv/%61%20b.txt, å, text/plain; charset=utf-8",
    "/sv/feed.xml, <feed/>, application/atom+xml",
    "/assets/x/a.js, 1, text/javascript; charset=utf-8",
    "/home.html, choose, text/html; charset=utf-8",
  })
  void filesHaveTheirTypes(String path, String body, String type) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
    assertThat(header(response, "Content-Type")).isEqualTo(type);
  }

  @Test
  void typesAreThoseOfWebHosts() {
    assertThat(
            Stream.of(
                    "a.css",
                    "a.json",
                    "a.svg",
                    "sitemap.xml",
                    "a.PNG",
                    "a.jpg",
                    "a.webp",
                    "a.avif",
                    "a.woff2",
                    "a.txt",
                    "b")
                .map(name -> SiteFiles.type(Path.of(name))))
        .containsExactly(
            "text/css; charset=utf-8",
            "application/json",
            "image/svg+xml",
            "application/xml",
            "image/png",
            "image/jpeg",
            "image/webp",
            "image/avif",
            "font/woff2",
            "text/plain; charset=utf-8",
            "application/octet-stream");
  }

  @Test
  void namesAreUtf8InPercentSigns() {
    assertThat(SiteFiles.names("/sv/l%C3%B6n+1/")).contains(List.of("sv", "lön+1"));
    assertThat(SiteFiles.names("/sv/l%F6n/")).isEmpty();
    assertThat(SiteFiles.names("/")).contains(List.of());
    assertThat(SiteFiles.names("/%e")).isEmpty();
    assertThat(SiteFiles.names("/a%2")).isEmpty();
    assertThat(SiteFiles.names("/%41")).contains(List.of("A"));
  }

  @Test
  void foldersEndWithASlash() throws Exception {
    HttpResponse<String> response = get("/sv?q=l%C3%B6n");
    assertThat(response.statusCode()).isEqualTo(301);
    assertThat(header(response, "Location")).isEqualTo("/sv/?q=l%C3%B6n");
    assertThat(get("/sv/feed.xml/").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/sv/nowhere/, finns inte",
    "/sv/nowhere, finns inte",
    "/de/nowhere/, not found",
    "/nowhere, not found",
    "/assets/, not found",
    "/assets/x/, not found",
  })
  void unknownAddressesGetThePageOfTheirLanguage(String path, String body) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(body);
    assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(response, "ETag")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/sv/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/sv%2f..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "/sv/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/sv/%00",
        "/sv/%0a",
        "/sv/%",
        "/sv/%zz",
        "//secret.txt",
        "/leak.txt",
        "/up/secret.txt",
        "/up/",
        "/up",
        "/.roleguide",
        "/sv/./index.html",
        "/sv//index.html",
      })
  void nothingOutsideOfTheSiteIsServed(String target) throws IOException {
    assertThat(raw("GET", target))
        .matches("(?s)HTTP/1\\.1 40[04] .*")
        .doesNotContain("secret\r\n", "\r\n\r\nsecret");
  }

  @Test
  void headSaysWhatGetWouldSay() throws Exception {
    String head = raw("HEAD", "/sv/");
    assertThat(head)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("\r\nContent-length: 3\r\n")
        .contains("text/html")
        .endsWith("\r\n\r\n");
    assertThat(raw("HEAD", "/nowhere")).startsWith("HTTP/1.1 404").endsWith("\r\n\r\n");
  }

  @Test
  void otherMethodsAreRefused() throws IOException {
    assertThat(raw("POST", "/sv/")).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD\r\n");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/sv/");
    String tag = header(first, "ETag");
    String modified = header(first, "Last-Modified");
    assertThat(tag).matches("\"[0-9a-f-]+\"");
    assertThat(modified).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    HttpResponse<String> again = get("/sv/", "If-None-Match", "\"other\", W/" + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(get("/sv/", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(get("/sv/", "If-Modified-Since", "Fri, 02 Jan 2026 03:04:04 GMT").statusCode())
        .isEqualTo(200);
    assertThat(get("/sv/", "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    // The tag is the better witness.
    assertThat(
            get("/sv/", "If-None-Match", "\"other\"", "If-Modified-Since", modified).statusCode())
        .isEqualTo(200);
  }

  /**
   * The answer to a request for a part of {@code /sv/ten.bin}: headers in the order of their names,
   * without those that are always there.
   */
  private String part(String method, String... headers) throws IOException {
    write("sv/ten.bin", "0123456789");
    String[] answer = raw(method, "/sv/ten.bin", headers).split("\r\n\r\n", -1);
    String[] lines = answer[0].split("\r\n");
    Arrays.sort(lines, 1, lines.length);
    String said =
        String.join("\n", lines)
            .replaceAll("\n(Date|Connection|Content-security-policy|X-test|Cache-control): .*", "");
    return said + "\n\n" + answer[1];
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, bytes 2-4/10, 3, 234",
    "bytes=0-0, bytes 0-0/10, 1, 0",
    "bytes=0-9, bytes 0-9/10, 10, 0123456789",
    "bytes=7-, bytes 7-9/10, 3, 789",
    "bytes=7-99999999999999999999, bytes 7-9/10, 3, 789",
    "bytes=-4, bytes 6-9/10, 4, 6789",
    "bytes=-11, bytes 0-9/10, 10, 0123456789",
    "Bytes=02-04, bytes 2-4/10, 3, 234",
  })
  void aPartOfAFileIsSentAlone(String range, String sent, int length, String body)
      throws Exception {
    write("sv/ten.bin", "0123456789");
    String tag = header(get("/sv/ten.bin"), "ETag");
    assertThat(part("GET", "Range: " + range))
        .isEqualTo(
            """
            HTTP/1.1 206 Partial Content
            Accept-ranges: bytes
            Content-length: %d
            Content-range: %s
            Content-type: application/octet-stream
            Etag: %s
            Last-modified: Fri, 02 Jan 2026 03:04:05 GMT

            %s""",
            length, sent, tag, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=99999999999999999999-", "bytes=-0"})
  void aPartThatIsNotThereIsRefused(String range) throws Exception {
    assertThat(part("GET", "Range: " + range))
        .isEqualTo(
            """
            HTTP/1.1 416\s
            Accept-ranges: bytes
            Content-length: 23
            Content-range: bytes */10
            Content-type: text/plain; charset=utf-8

            The file has 10 bytes.
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=0-1,4-5",
        "bytes=0-1, ",
        "bytes=4-2",
        "bytes=-",
        "bytes=",
        "bytes",
        "bytes=a-b",
        "bytes=0x1-4",
        "bytes=+1-4",
        "bytes=--4",
        "bytes =1-4",
        "lines=1-4",
        "1-4",
        "bytes=1-4\r\nRange: bytes=2-4",
        "bytes=1-4\r\nIf-Range: \"other\"",
        "bytes=1-4\r\nIf-Range: Fri, 02 Jan 2026 03:04:05 GMT",
      })
  void whatIsNoOnePartOfThisFileIsAnsweredWithTheWhole(String range) throws Exception {
    assertThat(part("GET", "Range: " + range))
        .startsWith("HTTP/1.1 200 OK\nAccept-ranges: bytes\nContent-length: 10\nContent-type:")
        .endsWith("\n\n0123456789");
  }

  @Test
  void aPartIsSentOnlyOfTheFileThatIsMeant() throws Exception {
    write("sv/ten.bin", "0123456789");
    String tag = header(get("/sv/ten.bin"), "ETag");
    HttpResponse<String> same = get("/sv/ten.bin", "Range", "bytes=2-4", "If-Range", tag);
    assertThat(same.statusCode()).isEqualTo(206);
    assertThat(same.body()).isEqualTo("234");
    assertThat(get("/sv/ten.bin", "Range", "bytes=2-4", "If-Range", "W/" + tag).statusCode())
        .isEqualTo(200);
    // Who has it already needs no part of it.
    assertThat(get("/sv/ten.bin", "Range", "bytes=2-4", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void onlyGetKnowsParts() throws Exception {
    assertThat(part("HEAD", "Range: bytes=2-4"))
        .startsWith("HTTP/1.1 200 OK\nAccept-ranges: bytes\nContent-length: 10\nContent-type:")
        .endsWith("\n\n");
    assertThat(get("/nowhere", "Range", "bytes=0-1").statusCode()).isEqualTo(404);
    write("sv/nothing.bin", "");
    assertThat(get("/sv/nothing.bin", "Range", "bytes=0-").statusCode()).isEqualTo(200);
  }

  @Test
  void newContentHasAnotherTag() throws Exception {
    String tag = header(get("/sv/"), "ETag");
    write("sv/index.html", "nytt");
    assertThat(get("/sv/", "If-None-Match", tag).body()).isEqualTo("nytt");
  }

  @Test
  void headersAreThoseThatTheSiteAsksItsHostFor() throws Exception {
    for (String path : new String[] {"/sv/", "/sv", "/sv/nowhere"}) {
      HttpResponse<String> page = get(path);
      assertThat(header(page, "Content-Security-Policy")).isEqualTo("default-src 'none'");
      assertThat(header(page, "X-Test")).isEqualTo("yes");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }
    assertThat(header(get("/assets/x/a.js"), "Cache-Control")).isEqualTo("public");
  }

  @Test
  void siteUnderAPathIsServedThere() throws Exception {
    serve("/careers");
    assertThat(server.url()).endsWith("/careers/");
    assertThat(get("/careers/sv/").body()).isEqualTo("hem");
    HttpResponse<String> bare = get("/careers");
    assertThat(bare.statusCode()).isEqualTo(301);
    assertThat(header(bare, "Location")).isEqualTo("/careers/");
    assertThat(header(get("/careers/sv"), "Location")).isEqualTo("/careers/sv/");
    assertThat(header(get("/"), "Location")).isEqualTo("/careers/");
    assertThat(get("/sv/").statusCode()).isEqualTo(404);
    assertThat(get("/careersx/sv/").statusCode()).isEqualTo(404);
    assertThat(get("/careers/sv/nowhere").body()).isEqualTo("finns inte");
  }

  @Test
  void aBuildMayReplaceTheSite() throws Exception {
    Files.move(site, temp.resolve("old"));
    assertThat(get("/sv/").statusCode()).isEqualTo(503);
    write("sv/index.html", "nytt");
    assertThat(get("/sv/").body()).isEqualTo("nytt");
  }

  @Test
  void portThatIsTakenIsSaidToBe() throws IOException {
    InetAddress thisMachine = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket other = new ServerSocket(0, 1, thisMachine)) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> PreviewServer.start(site, "", port)).isInstanceOf(IOException.class);
      SmallSite small = SmallSite.in(temp.resolve("small"));
      small.run("build", "--quiet");
      assertThat(small.run("serve", "--port", Integer.toString(port)))
          .isEqualTo(
              new Said(
                  3,
                  "",
                  "roleguide: port "
                      + port
                      + " cannot be had (Address already in use); --port 0 takes one that is free\n"));
    }
  }

  @Test
  void serveBuildsWhatIsNotThereYet() throws Exception {
    SmallSite small = SmallSite.in(temp.resolve("small"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        SmallSite.surroundings(
            new PrintWriter(out), new PrintWriter(err), small.folder, null, false);
    int[] code = {-1};
    Thread command =
        new Thread(() -> code[0] = Program.run(surroundings, "serve", "--port", "0"), "serve");
    command.start();
    while (command.isAlive() && !err.toString().contains("Ctrl-C")) {
      Thread.sleep(20);
    }
    assertThat(out.toString()).startsWith("built target/site: ");
    String url = out.toString().substring(out.toString().indexOf("http://")).strip();
    HttpResponse<String> page =
        client.send(
            HttpRequest.newBuilder(URI.create(url + "sv/roller/arkivarie/")).build(),
            BodyHandlers.ofString());
    assertThat(page.body()).contains("Arkivarie");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    command.interrupt();
    command.join();
    assertThat(code[0]).isZero();
    assertThatThrownBy(
            () ->
                client.send(
                    HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void serveOfContentWithErrorsReportsThem() throws IOException {
    SmallSite small = SmallSite.in(temp.resolve("small"));
    small.write("content/roles/archivist/role.yaml", "id: archivist\nfamily: ofice\n");
    Said said = small.run("serve", "--port", "0");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains("\"ofice\"")
        .endsWith("1 error, no warnings; target/site stays as it was\n");
  }
}
