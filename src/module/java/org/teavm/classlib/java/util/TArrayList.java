package org.teavm.classlib.java.util;

/** Replaces TeaVM's, many times smaller: has only what our classes use, and few checks. */
public class TArrayList<E> extends TAbstractList<E> {
  private Object[] elements = new Object[8];
  private int size;

  public TArrayList() {}

  public TArrayList(TCollection<? extends E> others) {
    addAll(others);
  }

  @Override
  @SuppressWarnings("unchecked")
  public E get(int index) {
    return (E) elements[index];
  }

  @Override
  public E set(int index, E element) {
    E before = get(index);
    elements[index] = element;
    return before;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public boolean contains(Object wanted) {
    for (int i = 0; i < size; i++) {
      if (elements[i].equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean add(E element) {
    add(size, element);
    return true;
  }

  @Override
  public void add(int index, E element) {
    if (size == elements.length) {
      Object[] larger = new Object[2 * size];
      for (int i = 0; i < size; i++) {
        larger[i] = elements[i];
      }
      elements = larger;
    }
    for (int i = size++; i > index; i--) {
      elements[i] = elements[i - 1];
    }
    elements[index] = element;
  }

  @Override
  public E remove(int index) {
    E removed = get(index);
    size--;
    for (int i = index; i < size; i++) {
      elements[i] = elements[i + 1];
    }
    return removed;
  }

  @Override
  public boolean addAll(TCollection<? extends E> others) {
    for (TIterator<? extends E> other = others.iterator(); other.hasNext(); ) {
      add(other.next());
    }
    return true;
  }

  @Override
  public void clear() {
    size = 0;
  }

  /** None of ours compares lists by what is in them. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return size;
  }

  @Override
  public TIterator<E> iterator() {
    return new Elements<>(this);
  }

  private static final class Elements<E> implements TIterator<E> {
    private final TArrayList<E> list;
    private int next;

    Elements(TArrayList<E> list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      return next < list.size;
    }

    @Override
    public E next() {
      return list.get(next++);
    }

    @Override
    public void remove() {
      list.remove(--next);
    }
  }
}
