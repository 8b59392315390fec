package org.roleguide.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A static web host on the loopback interface, at a port that was free: index pages, the headers
 * that the site asks for in {@code _headers}, the 404 page of the language, and parts of files as
 * they are asked for.
 */
final class StaticHost implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "bin", "application/octet-stream",
          "svg", "image/svg+xml",
          "xml", "application/atom+xml",
          "txt", "text/plain; charset=utf-8");

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{1,9})");

  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private volatile List<HeaderRule> headers = List.of();
  private volatile boolean unreachable;
  private volatile boolean knowsRanges = true;

  /** Starts at once; {@code root} need not be there yet. */
  StaticHost(Path root) throws IOException {
    this.root = root;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Such as {@code http://127.0.0.1:40123}. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Path root() {
    return root;
  }

  /** Reads {@code _headers}; to be called when the site is there. */
  void readHeaders() throws IOException {
    List<HeaderRule> rules = new ArrayList<>();
    String pattern = "";
    for (String line : Files.readAllLines(root.resolve("_headers"), UTF_8)) {
      if (line.startsWith(" ")) {
        int colon = line.indexOf(':');
        rules.add(
            new HeaderRule(
                pattern, line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      } else {
        pattern = line.strip();
      }
    }
    headers = List.copyOf(rules);
  }

  /** Whether requests get no answer at all, as on a broken line. */
  void setUnreachable(boolean unreachable) {
    this.unreachable = unreachable;
  }

  /** Whether a part of a file is sent alone; otherwise always the whole. */
  void setKnowsRanges(boolean knowsRanges) {
    this.knowsRanges = knowsRanges;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (unreachable) {
        return;
      }
      String path = exchange.getRequestURI().getPath();
      Path file = root.resolve(path.substring(1)).normalize();
      if (!file.startsWith(root)) {
        exchange.sendResponseHeaders(400, -1);
        return;
      }
      if (Files.isDirectory(file)) {
        if (!path.endsWith("/")) {
          exchange.getResponseHeaders().add("Location", path + "/");
          exchange.sendResponseHeaders(301, -1);
          return;
        }
        file = file.resolve("index.html");
      }
      int status = 200;
      if (!Files.isRegularFile(file)) {
        status = 404;
        file = notFound(path);
      }
      String name = file.getFileName().toString();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      exchange.getResponseHeaders().add("Content-Type", type);
      for (HeaderRule rule : headers) {
        if (rule.covers(path)) {
          exchange.getResponseHeaders().set(rule.name(), rule.value());
        }
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      String tag = '"' + Integer.toHexString(Arrays.hashCode(bytes)) + '"';
      exchange.getResponseHeaders().set("ETag", tag);
      if (status == 200 && knowsRanges) {
        Map<String, List<String>> asked = exchange.getRequestHeaders();
        String range = asked.getOrDefault("Range", List.of("")).get(0);
        boolean isSame = asked.getOrDefault("If-range", List.of(tag)).contains(tag);
        Matcher matcher = RANGE.matcher(range);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        if (isSame && matcher.matches()) {
          status = 206;
          int from = Integer.parseInt(matcher.group(1));
          int end = Math.min(Integer.parseInt(matcher.group(2)) + 1, bytes.length);
          exchange
              .getResponseHeaders()
              .set("Content-Range", "bytes " + from + "-" + (end - 1) + "/" + bytes.length);
          bytes = Arrays.copyOfRange(bytes, from, end);
        }
      }
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Path notFound(String path) {
    Path ofLanguage = root.resolve(path.split("/", 3)[1]).resolve("404.html");
    return Files.isRegularFile(ofLanguage) ? ofLanguage : root.resolve("404.html");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A header for a path, or for all that begin like it when it ends in {@code *}. */
  private record HeaderRule(String pattern, String name, String value) {
    boolean covers(String path) {
      return pattern.endsWith("*")
          ? path.startsWith(pattern.substring(0, pattern.length() - 1))
          : path.equals(pattern);
    }
  }
}
