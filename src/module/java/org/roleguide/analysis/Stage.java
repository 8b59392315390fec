package org.roleguide.analysis;

/** The same without what an enum brings. */
public final class Stage {
  public static final Stage INDEX = new Stage();
  public static final Stage QUERY = new Stage();
  public static final Stage QUERY_PARTS = new Stage();

  private Stage() {}
}
