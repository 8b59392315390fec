package org.roleguide.module;

import org.roleguide.analysis.TextAnalysis;
import org.teavm.jso.JSExport;

/** Romanian. */
public final class RomanianModule {
  private static Engine engine;

  private RomanianModule() {}

  public static void main(String[] arguments) {}

  @JSExport
  public static void open(String config) {
    engine = Engine.open(config, RomanianModule::analysis);
  }

  private static TextAnalysis analysis(Engine.Config config) {
    return TextAnalysis.romanian(config.stopWords);
  }

  @JSExport
  public static String plan(String query, boolean typing, JsVocabulary vocabulary) {
    return engine.plan(query, typing, vocabulary);
  }

  @JSExport
  public static String excerpt(String sections, String plan, int maxLength) {
    return engine.excerpt(sections, plan, maxLength);
  }

  @JSExport
  public static String marks(String text, String plan) {
    return engine.marks(text, plan);
  }

  @JSExport
  public static int foreign(String names, String shown, String plan) {
    return engine.foreign(names, shown, plan);
  }

  @JSExport
  public static String fold(String text) {
    return engine.fold(text);
  }

  @JSExport
  public static String analyze(String text, int stage) {
    return engine.analyze(text, stage);
  }
}
