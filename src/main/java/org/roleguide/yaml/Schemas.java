package org.roleguide.yaml;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.roleguide.diagnostic.Diagnostic;

/**
 * The JSON Schemas that say what a content file may hold; the same that editors complete and check
 * with. Each is loaded when first asked for. Thread-safe.
 *
 * <p>Two annotations of ours choose the codes of findings: {@code "x-diagnostic": "bad-slug"}
 * beside the rules of a value, and {@code "x-diagnostic-required": {"id": "item-id-missing"}}
 * beside {@code required}.
 */
public final class Schemas {
  private static final String BUNDLED = "/org/roleguide/bundled/schema/";

  private final String folder;
  private final ConcurrentMap<String, SchemaFile> loaded = new ConcurrentHashMap<>();

  /** The schemas of the content format. */
  public Schemas() {
    this(BUNDLED);
  }

  /**
   * Schemas of a folder on the class path.
   *
   * @param folder absolute, with {@code /} at both ends
   */
  Schemas(String folder) {
    this.folder = folder;
  }

  /**
   * Checks a tree.
   *
   * @param schemaName such as {@code role} for {@code role.schema.json}
   * @return findings sorted by place, at most a hundred; none when the tree is as it should be
   * @throws IllegalArgumentException when there is no schema of that name
   */
  public List<Diagnostic> check(String schemaName, YamlNode node) {
    SchemaFile schema = schema(schemaName);
    List<Error> errors = schema.validate(node);
    return errors.isEmpty() ? List.of() : new SchemaFindings(schema.root(), node).of(errors);
  }

  SchemaFile schema(String schemaName) {
    return loaded.computeIfAbsent(schemaName, this::load);
  }

  private SchemaFile load(String schemaName) {
    String file = schemaName + ".schema.json";
    try (InputStream json = Schemas.class.getResourceAsStream(folder + file)) {
      if (json == null) {
        throw new IllegalArgumentException("no schema: " + folder + file);
      }
      return SchemaFile.read(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException("schema: " + folder + file, e);
    }
  }
}
