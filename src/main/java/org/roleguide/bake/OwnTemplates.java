package org.roleguide.bake;

import freemarker.cache.FileTemplateLoader;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * The templates of a site folder. Byte order marks are dropped and lines end in {@code \n}, so that
 * an editor on Windows does not change what is published.
 */
final class OwnTemplates extends FileTemplateLoader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  OwnTemplates(File folder) throws IOException {
    super(folder);
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    StringWriter template = new StringWriter();
    try (Reader reader = super.getReader(source, encoding)) {
      reader.transferTo(template);
    }
    String text = template.toString();
    return new StringReader(
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
            .replace("\r\n", "\n")
            .replace('\r', '\n'));
  }
}
