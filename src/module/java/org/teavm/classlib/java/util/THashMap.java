package org.teavm.classlib.java.util;

/** Replaces TeaVM's, many times smaller: has only what our classes use, and is never left. */
public class THashMap<K, V> extends TAbstractMap<K, V> {
  private Object[] keys = new Object[16];
  private Object[] values = new Object[16];
  private int size;

  public THashMap() {}

  @Override
  public V get(Object key) {
    return value(place(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return keys[place(key)] != null;
  }

  @Override
  public V put(K key, V value) {
    int place = place(key);
    V before = value(place);
    if (keys[place] == null) {
      keys[place] = key;
      size++;
    }
    values[place] = value;
    if (2 * size > keys.length) {
      grow();
    }
    return before;
  }

  @SuppressWarnings("unchecked")
  private V value(int place) {
    return (V) values[place];
  }

  /** Where a key is, or the free place where it belongs. */
  private int place(Object key) {
    int hash = key.hashCode();
    int place = (hash ^ hash >>> 15) & keys.length - 1;
    while (keys[place] != null && !keys[place].equals(key)) {
      place = place + 1 & keys.length - 1;
    }
    return place;
  }

  private void grow() {
    Object[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new Object[2 * oldKeys.length];
    values = new Object[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        values[place] = oldValues[i];
      }
    }
  }

  @Override
  public TSet<TMap.Entry<K, V>> entrySet() {
    return null;
  }
}
