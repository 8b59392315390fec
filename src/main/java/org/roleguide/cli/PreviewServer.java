package org.roleguide.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a built site to browsers on this machine, as a web host would: folders have pages, unknown
 * addresses the page of their language, parts of files as they are asked for, and the headers are
 * those that the site asks for. A build may replace the site meanwhile.
 */
final class PreviewServer implements AutoCloseable {
  private static final int THREADS = 8;

  /** The format of dates in HTTP (RFC 9110, section 5.6.7). */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Path site;
  private final String basePath;
  private final HttpServer server;
  private final ExecutorService threads;

  private PreviewServer(Path site, String basePath, HttpServer server) {
    this.site = site;
    this.basePath = basePath;
    this.server = server;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "roleguide-preview");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts a server.
   *
   * @param site the built site
   * @param basePath path that the site lives under, empty or such as {@code /careers}
   * @param port 0 for any that is free
   * @throws IOException when the port cannot be had
   */
  static PreviewServer start(Path site, String basePath, int port) throws IOException {
    InetAddress thisMachine = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(thisMachine, port), 0);
    } catch (BindException e) {
      throw new IOException(
          "port "
              + port
              + " cannot be had ("
              + e.getMessage()
              + "); --port 0 takes one that is free",
          e);
    }
    PreviewServer preview = new PreviewServer(site, basePath, server);
    server.setExecutor(preview.threads);
    server.createContext("/", preview::handle);
    server.start();
    return preview;
  }

  /** The address of the site's first page. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + basePath + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  // ---- answers

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        text(exchange, 405, "Only GET and HEAD are answered.\n");
      } else {
        answer(exchange, exchange.getRequestURI().getRawPath());
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    SiteFiles files;
    try {
      files = SiteFiles.of(site);
      HostHeaders.of(files.root()).of(path).forEach(exchange.getResponseHeaders()::set);
    } catch (IOException e) {
      text(exchange, 503, "There is no site just now. Build it, and load this page again.\n");
      return;
    }
    if (path.equals(basePath) || path.equals("/") && !basePath.isEmpty()) {
      redirect(exchange, path.equals("/") ? 302 : 301, basePath + "/");
      return;
    }
    Optional<List<String>> names =
        path.startsWith(basePath + "/")
            ? SiteFiles.names(path.substring(basePath.length()))
            : Optional.empty();
    if (names.isEmpty()) {
      notFound(exchange, files, List.of());
    } else {
      answer(exchange, path, files, names.get());
    }
  }

  private void answer(HttpExchange exchange, String path, SiteFiles files, List<String> names)
      throws IOException {
    boolean isFolderAsked = path.endsWith("/");
    Optional<Path> file = isFolderAsked ? files.file(names, "index.html") : files.file(names);
    if (file.isPresent()) {
      send(exchange, 200, file.get());
    } else if (!isFolderAsked && files.isFolder(names)) {
      String query = exchange.getRequestURI().getRawQuery();
      redirect(exchange, 301, path + "/" + (query == null ? "" : "?" + query));
    } else {
      notFound(exchange, files, names);
    }
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    text(exchange, status, "See " + to + "\n");
  }

  /** The page of the language that the address begins with, or the one that has no language. */
  private static void notFound(HttpExchange exchange, SiteFiles files, List<String> names)
      throws IOException {
    List<String> language = names.isEmpty() ? names : names.subList(0, 1);
    Optional<Path> page =
        files.file(language, "404.html").or(() -> files.file(List.of(), "404.html"));
    if (page.isPresent()) {
      send(exchange, 404, page.get());
    } else {
      text(exchange, 404, "There is no such page.\n");
    }
  }

  private static void send(HttpExchange exchange, int status, Path file) throws IOException {
    BasicFileAttributes attributes;
    byte[] bytes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      text(exchange, 503, "The site has just been built anew. Load this page again.\n");
      return;
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    String tag =
        '"'
            + Long.toHexString(modified.getEpochSecond())
            + '-'
            + Integer.toHexString(modified.getNano())
            + '-'
            + Integer.toHexString(bytes.length)
            + '"';
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", SiteFiles.type(file));
    if (headers.getFirst("Cache-Control") == null) {
      headers.set("Cache-Control", "no-cache");
    }
    if (status == 200) {
      headers.set("ETag", tag);
      headers.set("Last-Modified", HTTP_DATE.format(modified));
      if (isKnown(exchange, tag, modified)) {
        headers.remove("Content-Type");
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      headers.set("Accept-Ranges", "bytes");
      Optional<ByteRange> range = range(exchange, tag);
      if (range.isPresent() && bytes.length > 0) {
        send(exchange, range.get(), bytes);
        return;
      }
    }
    send(exchange, status, bytes);
  }

  /** The part that is asked for, if it is of the file that has this tag. */
  private static Optional<ByteRange> range(HttpExchange exchange, String tag) {
    Headers asked = exchange.getRequestHeaders();
    List<String> known = asked.getOrDefault("If-Range", List.of(tag));
    // Only GET knows ranges. A weak tag or a date does not say that the bytes are the same.
    return exchange.getRequestMethod().equals("GET") && known.equals(List.of(tag))
        ? ByteRange.of(asked.getOrDefault("Range", List.of()))
        : Optional.empty();
  }

  private static void send(HttpExchange exchange, ByteRange range, byte[] bytes)
      throws IOException {
    int from = range.from(bytes.length);
    int end = range.end(bytes.length);
    Headers headers = exchange.getResponseHeaders();
    if (from < end) {
      headers.set("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + bytes.length);
      send(exchange, 206, Arrays.copyOfRange(bytes, from, end));
    } else {
      headers.remove("ETag");
      headers.remove("Last-Modified");
      headers.set("Content-Range", "bytes */" + bytes.length);
      text(exchange, 416, "The file has " + bytes.length + " bytes.\n");
    }
  }

  /** Whether the browser has this very file already (RFC 9110, section 13.2.2). */
  private static boolean isKnown(HttpExchange exchange, String tag, Instant modified) {
    String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || List.of(tags.replace("W/", "").split("\\s*,\\s*")).contains(tag);
    }
    Instant since = date(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    return since != null && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since);
  }

  private static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null ? null : ZonedDateTime.parse(text.strip(), HTTP_DATE).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    Map<String, List<String>> headers = exchange.getResponseHeaders();
    headers.put("Content-Type", List.of("text/plain; charset=utf-8"));
    headers.put("Cache-Control", List.of("no-cache"));
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
