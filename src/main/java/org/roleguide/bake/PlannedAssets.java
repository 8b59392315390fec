package org.roleguide.bake;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Asset;
import org.jbake.app.configuration.JBakeConfiguration;
import org.roleguide.parallel.Workers;
import org.roleguide.plan.PlannedFile;
import org.roleguide.plan.SitePlan;

/** JBake's copying of assets: the files that the plan names, to the places that it names. */
final class PlannedAssets extends Asset {
  private final SitePlan plan;
  private final Output output;
  private final Workers workers;
  private final List<Throwable> errors = new ArrayList<>();

  PlannedAssets(JBakeConfiguration configuration, SitePlan plan, Output output, Workers workers) {
    super(configuration);
    this.plan = plan;
    this.output = output;
    this.workers = workers;
  }

  @Override
  public void copy() {
    workers.each(plan.files(), this::copy);
  }

  private void copy(PlannedFile file) {
    try {
      output.write(file.file(), file.source().content().read());
    } catch (IOException e) {
      synchronized (errors) {
        errors.add(e);
      }
    }
  }

  /** Does nothing: the plan names every file. */
  @Override
  public void copyAssetsFromContent(File path) {}

  @Override
  public List<Throwable> getErrors() {
    synchronized (errors) {
      return List.copyOf(errors);
    }
  }
}
