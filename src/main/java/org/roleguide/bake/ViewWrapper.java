package org.roleguide.bake;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roleguide.bake.view.Text;

/**
 * Gives templates the components of records as {@code ${record.component}}, and nothing else of
 * them. FreeMarker's own wrapper can do the same, but takes half as long again for a page.
 */
final class ViewWrapper extends DefaultObjectWrapper {
  private final Map<Class<?>, Map<String, VarHandle>> components = new ConcurrentHashMap<>();

  ViewWrapper(Version incompatibleImprovements) {
    super(incompatibleImprovements);
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Text text) {
      return new TextModel(text);
    }
    if (value instanceof Record view) {
      return new RecordModel(view, components(view.getClass()));
    }
    if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    if (value instanceof TemplateModel model) {
      return model;
    }
    return value == null ? null : super.wrap(value);
  }

  private Map<String, VarHandle> components(Class<?> type) {
    Map<String, VarHandle> its = components.get(type);
    return its == null ? components.computeIfAbsent(type, ViewWrapper::newComponents) : its;
  }

  /**
   * Handles of fields: of methods, Java makes a class for each that is called more than 127 times,
   * by handle or by reflection.
   */
  private static Map<String, VarHandle> newComponents(Class<?> type) {
    Map<String, VarHandle> its = new HashMap<>();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (RecordComponent component : type.getRecordComponents()) {
        String name = component.getName();
        its.put(name, lookup.findVarHandle(type, name, component.getType()));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the components of a view: " + type, e);
    }
    return its;
  }

  /** The record that templates ask for most, without the detour of handles. */
  private final class TextModel implements TemplateHashModel {
    private final Text text;

    TextModel(Text text) {
      this.text = text;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return switch (key) {
        case "value" -> wrap(text.value());
        case "lang" -> wrap(text.lang());
        case "foreign" -> wrap(text.foreign());
        default -> null;
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private final class RecordModel implements TemplateHashModel {
    private final Record view;
    private final Map<String, VarHandle> components;

    RecordModel(Record view, Map<String, VarHandle> components) {
      this.view = view;
      this.components = components;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      VarHandle component = components.get(key);
      if (component == null) {
        return null;
      }
      return wrap(component.get(view));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
