package org.teavm.classlib.java.util;

/** Replaces TeaVM's, many times smaller: has only what our classes use. */
public class THashSet<E> extends TAbstractSet<E> {
  private final THashMap<E, E> elements = new THashMap<>();

  public THashSet() {}

  @Override
  public boolean add(E element) {
    return elements.put(element, element) == null;
  }

  @Override
  public boolean contains(Object element) {
    return elements.containsKey(element);
  }

  @Override
  public int size() {
    return -1;
  }

  @Override
  public TIterator<E> iterator() {
    return null;
  }
}
