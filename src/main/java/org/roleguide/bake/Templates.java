package org.roleguide.bake;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateNotFoundException;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jbake.app.ContentStore;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import org.roleguide.diagnostic.Diagnostic;
import org.roleguide.diagnostic.SourceSpan;
import org.roleguide.plan.Page;
import org.roleguide.read.Bundled;

/**
 * FreeMarker as JBake's template engine: the site's templates over the program's, escaped by file
 * extension, in the page's locale; an undefined variable is an error with its place.
 */
final class Templates extends DelegatingTemplateEngine {
  private final ContentStore store;
  private final SiteConfiguration configuration;
  private final Configuration freemarker;
  private final DefaultObjectWrapper wrapper;
  private final String templatesFolder;
  private final String version;
  private final PageViews views;
  private final Set<Diagnostic> errors = new ConcurrentSkipListSet<>();

  Templates(ContentStore store, SiteConfiguration configuration, PageViews views)
      throws IOException {
    super(store, configuration);
    this.store = store;
    this.configuration = configuration;
    this.views = views;
    this.templatesFolder = configuration.getTemplateFolderName();
    this.version = configuration.getVersion();
    this.freemarker = new Configuration(Configuration.VERSION_2_3_34);
    this.wrapper = new ViewWrapper(Configuration.VERSION_2_3_34);
    freemarker.setObjectWrapper(wrapper);
    freemarker.setTemplateLoader(loader(configuration.ownTemplates()));
    freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
    freemarker.setOutputEncoding(StandardCharsets.UTF_8.name());
    freemarker.setRecognizeStandardFileExtensions(true);
    freemarker.setRegisteredCustomOutputFormats(List.of(PageFormat.INSTANCE));
    freemarker.setTruncateBuiltinAlgorithm(PageFormat.truncation());
    freemarker.setLocalizedLookup(false);
    freemarker.setLocale(Locale.ROOT);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
  }

  private static TemplateLoader loader(@Nullable File own) throws IOException {
    List<TemplateLoader> loaders = new ArrayList<>();
    if (own != null) {
      loaders.add(new OwnTemplates(own));
    }
    loaders.add(
        new ClassTemplateLoader(Templates.class.getClassLoader(), Bundled.ROOT + "templates"));
    return new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0]));
  }

  /** What was wrong with templates, each mistake once however many pages it spoils. */
  List<Diagnostic> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    Page page = (Page) model.getContent().get(PlannedCrawler.PAGE);
    try {
      Template template = freemarker.getTemplate(templateName);
      Environment environment =
          template.createProcessingEnvironment(root(page, model), writer, wrapper);
      environment.setLocale(views.words(page.language()).locale());
      environment.process();
    } catch (ParseException e) {
      throw failed(e);
    } catch (TemplateException e) {
      // What was wrong with a template that another one imports or includes is the cause.
      throw e.getCause() instanceof ParseException cause
          ? failed(cause)
          : failed(
              e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber(), message(e), e);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw failed(templateName, 0, 0, "there is no template for pages of type " + page.type(), e);
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }

  private TemplateHashModel root(Page page, TemplateModel model) {
    Map<String, Object> variables = views.variables(page);
    variables.put("content", model.getContent());
    variables.put("config", configuration.asHashMap());
    variables.put("version", version);
    return new TemplateRoot(variables, store, wrapper);
  }

  private static String message(TemplateException e) {
    if (e instanceof InvalidReferenceException) {
      return "\"" + e.getBlamedExpressionString() + "\" is undefined";
    }
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      return "there is no template \"" + missing.getTemplateName() + "\"";
    }
    if (e.getCause() instanceof MalformedTemplateNameException malformed) {
      return "\"" + malformed.getTemplateName() + "\" is not the name of a template";
    }
    String message = e.getMessageWithoutStackTop();
    return message == null ? "failed" : message.lines().findFirst().orElse("failed");
  }

  private RenderingException failed(ParseException e) {
    return failed(
        e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
  }

  private RenderingException failed(
      String template, Integer line, Integer column, String message, Exception cause) {
    String file = templatesFolder + "/" + template;
    boolean known = line != null && line > 0 && column != null && column > 0;
    SourceSpan at = known ? new SourceSpan(file, line, column) : SourceSpan.wholeFile(file);
    // FreeMarker prints an object's address, which is another one each time.
    String line1 =
        message
            .replaceFirst("^.*Environment@[0-9a-f]+", "")
            .strip()
            .replaceAll("\\s+", " ")
            .replaceFirst(" Check if .*| \\(Note .*", "");
    errors.add(
        Diagnostic.error(
            "template-error",
            at,
            line1.replaceFirst("[.:]$", ""),
            cause instanceof InvalidReferenceException
                ? "write ${name!} or <#if name??> for what may be absent"
                : null));
    return new RenderingException(cause);
  }
}
