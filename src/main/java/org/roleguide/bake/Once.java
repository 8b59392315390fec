package org.roleguide.bake;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@once key="styles">…</@once>}: what stands inside is rendered for the first page that
 * needs it, and is the same on all others in these two languages with that key; {@code onceForAll}
 * is the one that all languages share. The key has up to three parts, texts or numbers: {@code
 * key}, and where one does not do, {@code of} and {@code with}. Thread-safe.
 */
final class Once implements TemplateDirectiveModel {
  private final Map<Key, byte[]> rendered = new ConcurrentHashMap<>();

  private record Key(Object key, Object of, Object with) {
    // Written out, because what Java makes for records takes long the first time.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && key.equals(that.key)
          && of.equals(that.of)
          && with.equals(that.with);
    }

    @Override
    public int hashCode() {
      return (key.hashCode() * 31 + of.hashCode()) * 31 + with.hashCode();
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's signature
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Key key = key(parameters);
    byte[] text = rendered.get(key);
    if (text == null) {
      text = body == null ? new byte[0] : rendered(body);
      rendered.put(key, text);
    }
    Writer out = environment.getOut();
    if (out instanceof Utf8Writer page) {
      page.write(text);
    } else {
      out.write(new String(text, StandardCharsets.UTF_8));
    }
  }

  private static Key key(Map<?, ?> parameters) throws TemplateException {
    Object of = parameters.get("of");
    Object with = parameters.get("with");
    if (parameters.size() > 1 + (of == null ? 0 : 1) + (with == null ? 0 : 1)) {
      throw new TemplateModelException("once has a key, an of and a with, and nothing else");
    }
    return new Key(
        part(parameters.get("key")), of == null ? "" : part(of), with == null ? "" : part(with));
  }

  private static Object part(@Nullable Object value) throws TemplateException {
    if (value instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    if (value instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    throw new TemplateModelException("once expects texts or numbers, such as key=\"styles\"");
  }

  private static byte[] rendered(TemplateDirectiveBody body) throws TemplateException, IOException {
    Utf8Writer out = new Utf8Writer();
    body.render(out);
    return out.toByteArray();
  }
}
