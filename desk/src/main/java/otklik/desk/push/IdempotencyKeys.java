package otklik.desk.push;

import java.util.LinkedHashMap;
import java.util.Map;
import otklik.file.Sha256;

/**
 * The keys of the latest requests, so that one that is sent again is not stored again. A key counts
 * only when its posts are on disk, and only for the body with which it came. After a restart they
 * are stored again, which does no harm: the posts have the same ids. Thread-safe.
 *
 * <p>Source: draft-ietf-httpapi-idempotency-key-header, 2.7.
 */
final class IdempotencyKeys {

  private static final int REMEMBERED = 10_000;

  /** Guarded by this. Hashes of keys to requests. */
  private final Map<String, Request> requests =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Request> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Request(String body, boolean stored) {}

  /** What a key says of a request. */
  enum Answer {
    /** Its posts are to be stored, and {@link #stored} or {@link #failed} to be called then. */
    NEW,
    STORED,
    BEING_STORED,
    OTHER_BODY
  }

  synchronized Answer begin(String key, byte[] body) {
    String hash = Sha256.hex(body);
    Request known = requests.putIfAbsent(Sha256.hex(key), new Request(hash, false));
    if (known == null) {
      return Answer.NEW;
    }
    if (!known.body().equals(hash)) {
      return Answer.OTHER_BODY;
    }
    return known.stored() ? Answer.STORED : Answer.BEING_STORED;
  }

  synchronized void stored(String key, byte[] body) {
    requests.put(Sha256.hex(key), new Request(Sha256.hex(body), true));
  }

  /** The next one with the key is new again. */
  synchronized void failed(String key) {
    requests.remove(Sha256.hex(key));
  }
}
