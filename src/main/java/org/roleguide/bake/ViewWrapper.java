package org.roleguide.bake;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
  private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Record.class);

  private final Map<Class<?>, Map<String, MethodHandle>> components = new ConcurrentHashMap<>();

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
      return new RecordModel(view, accessors(view.getClass()));
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

  private Map<String, MethodHandle> accessors(Class<?> type) {
    Map<String, MethodHandle> accessors = components.get(type);
    return accessors == null
        ? components.computeIfAbsent(type, ViewWrapper::newAccessors)
        : accessors;
  }

  /** Handles, because Java makes a class for each method that is often called by reflection. */
  private static Map<String, MethodHandle> newAccessors(Class<?> type) {
    Map<String, MethodHandle> accessors = new HashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        MethodHandle accessor = MethodHandles.lookup().unreflect(component.getAccessor());
        accessors.put(component.getName(), accessor.asType(ACCESSOR));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a view that is not public: " + type, e);
      }
    }
    return accessors;
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
    private final Map<String, MethodHandle> accessors;

    RecordModel(Record view, Map<String, MethodHandle> accessors) {
      this.view = view;
      this.accessors = accessors;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      MethodHandle accessor = accessors.get(key);
      if (accessor == null) {
        return null;
      }
      Object value;
      try {
        value = accessor.invokeExact(view);
      } catch (Throwable e) {
        throw new TemplateModelException("cannot read " + key, e);
      }
      return wrap(value);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
