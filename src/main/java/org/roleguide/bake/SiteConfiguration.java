package org.roleguide.bake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import org.roleguide.model.PageTypes;
import org.roleguide.model.Settings;

/**
 * JBake's configuration: {@code jbake.properties} over our defaults over JBake's.
 *
 * <p>Values are taken as they are written. JBake's own loader would replace {@code ${env:…}},
 * {@code ${file:…}} and their like, which would let a site folder read the machine it is built on.
 */
final class SiteConfiguration extends DefaultJBakeConfiguration {
  private final @Nullable Map<String, String> templates;
  private final Map<String, Object> all;

  /**
   * Makes the configuration of one bake.
   *
   * @param site the site folder
   * @param destination where JBake may write; it is created when missing
   */
  SiteConfiguration(Settings settings, Path site, Path destination) {
    super(site.toFile(), composite(settings));
    setDestinationFolder(destination.toFile());
    setClearCache(true);
    Path content = site.resolve("content");
    if (!Files.isDirectory(site.resolve("templates"))) {
      setTemplateFolder(site.toFile());
    }
    if (!Files.isDirectory(content)) {
      setContentFolder(site.toFile());
    }
    setSiteHost(settings.host() + settings.basePath());
    this.templates = new ConcurrentHashMap<>();
    this.all = Map.copyOf(new TreeMap<>(super.asHashMap()));
  }

  private static CompositeConfiguration composite(Settings settings) {
    CompositeConfiguration composite = new CompositeConfiguration();
    composite.setInterpolator(null);
    composite.addConfiguration(new MapConfiguration(new TreeMap<>(settings.properties())));
    composite.addConfiguration(new MapConfiguration(ourDefaults()));
    composite.addConfiguration(new MapConfiguration(jbakeDefaults()));
    return composite;
  }

  private static Map<String, String> ourDefaults() {
    Map<String, String> defaults = new TreeMap<>();
    defaults.put("destination.folder", "target/site");
    defaults.put("default.status", "published");
    PageTypes.TEMPLATES.forEach((type, file) -> defaults.put(PageTypes.templateKey(type), file));
    return defaults;
  }

  private static Map<String, String> jbakeDefaults() {
    Properties properties = new Properties();
    try (InputStream in =
        DefaultJBakeConfiguration.class
            .getClassLoader()
            .getResourceAsStream("default.properties")) {
      if (in == null) {
        throw new IllegalStateException("jbake-core's default.properties is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> defaults = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> defaults.put(key, properties.getProperty(key)));
    return defaults;
  }

  /** Whether a document type has a template of its own. */
  boolean hasTemplate(String type) {
    return get(PageTypes.templateKey(type)) != null;
  }

  @Override
  public String getTemplateByDocType(String type) {
    return templates == null
        ? super.getTemplateByDocType(type)
        : templates.computeIfAbsent(type, super::getTemplateByDocType);
  }

  @Override
  public Map<String, Object> asHashMap() {
    return all == null ? super.asHashMap() : all;
  }

  /** The folder of the site's own templates, or null when it has none inside its folder. */
  @Nullable File ownTemplates() {
    Path root = getSourceFolder().toPath();
    try {
      Path folder = root.resolve(getTemplateFolderName()).toRealPath();
      return folder.startsWith(root.toRealPath()) && Files.isDirectory(folder)
          ? folder.toFile()
          : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }
}
