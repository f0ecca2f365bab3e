package otklik.desk.push;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys of the latest requests, so that one that is sent again is not stored again. After a
 * restart it is, which does no harm: the posts have the same ids. Thread-safe.
 */
final class IdempotencyKeys {

  private static final int REMEMBERED = 10_000;

  private final Set<String> seen =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  boolean isNew(String key) {
    return seen.add(key);
  }
}
