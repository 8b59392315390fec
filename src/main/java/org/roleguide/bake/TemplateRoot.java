package org.roleguide.bake;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a template: the page's own, and behind them those that JBake's users know, such
 * as {@code published_roles} and {@code all_content}.
 */
final class TemplateRoot implements TemplateHashModel {
  /** What JBake offers and would make a site depend on more than its content. */
  private static final Set<String> WITHHELD = Set.of("published_date", "db");

  private final Map<String, Object> variables;
  private final ContentStore store;
  private final ObjectWrapper wrapper;
  private final Map<String, Variable> wrapped = new HashMap<>();

  /** What a name stands for, or null when it stands for nothing. */
  private record Variable(@Nullable TemplateModel model) {}

  TemplateRoot(Map<String, Object> variables, ContentStore store, ObjectWrapper wrapper) {
    this.variables = variables;
    this.store = store;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Variable variable = wrapped.get(key);
    if (variable == null) {
      variable = new Variable(newModel(key));
      wrapped.put(key, variable);
    }
    return variable.model();
  }

  private @Nullable TemplateModel newModel(String key) throws TemplateModelException {
    Object value = variables.get(key);
    if (value != null) {
      return wrapper.wrap(value);
    }
    ModelExtractors extractors = ModelExtractors.getInstance();
    if (WITHHELD.contains(key) || !extractors.containsKey(key)) {
      return null;
    }
    try {
      return wrapper.wrap(
          extractors.extractAndTransform(store, key, variables, (name, extracted) -> extracted));
    } catch (NoModelExtractorException e) {
      throw new TemplateModelException("JBake has nothing for " + key, e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
