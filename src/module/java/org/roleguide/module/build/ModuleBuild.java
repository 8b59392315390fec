package org.roleguide.module.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Compiles the modules for the browser with TeaVM, two at a time. */
public final class ModuleBuild {
  /** The names of the modules, and their classes; what takes longest comes first. */
  private static final List<Map.Entry<String, String>> MODULES =
      List.of(
          Map.entry("further", "FurtherModule"),
          Map.entry("de", "GermanModule"),
          Map.entry("sv", "SwedishModule"),
          Map.entry("pt", "PortugueseModule"),
          Map.entry("ro", "RomanianModule"),
          Map.entry("plain", "PlainModule"));

  private ModuleBuild() {}

  /** Compiles all modules to a folder; the second argument is "true" for readable ones. */
  public static void main(String[] arguments) throws Exception {
    compile(Path.of(arguments[0]), !arguments[1].equals("true"));
  }

  private static void compile(Path out, boolean small)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> modules = new ArrayList<>();
      for (Map.Entry<String, String> module : MODULES) {
        modules.add(threads.submit(() -> compile(module.getKey(), module.getValue(), out, small)));
      }
      StringBuilder problems = new StringBuilder();
      for (Future<String> module : modules) {
        problems.append(module.get());
      }
      if (!problems.isEmpty()) {
        throw new IllegalStateException("the browser's modules:\n" + problems);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns what is wrong with a module, nothing when all is well. */
  private static String compile(String name, String mainClass, Path out, boolean small)
      throws IOException, TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setMainClass("org.roleguide.module." + mainClass);
    tool.setTargetDirectory(out.toFile());
    tool.setTargetFileName(name + ".js");
    tool.setObfuscated(small);
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED); // FULL inlines more: larger
    tool.setStrict(false);
    tool.setAssertionsRemoved(true);
    tool.setDebugInformationGenerated(false);
    tool.setSourceMapsFileGenerated(false);
    tool.setClassLoader(ModuleBuild.class.getClassLoader());
    tool.setLog(new EmptyTeaVMToolLog());
    tool.generate();
    StringBuilder problems = new StringBuilder();
    for (Problem problem : tool.getProblemProvider().getProblems()) {
      DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
      problem.render(text);
      problems.append(name).append(": ").append(text.getText()).append('\n');
    }
    if (problems.isEmpty()) {
      Path module = out.resolve(name + ".js");
      Files.writeString(module, SmallModule.of(Files.readString(module, UTF_8), !small), UTF_8);
    }
    return problems.toString();
  }
}
