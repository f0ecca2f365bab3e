package otklik.sink.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.elasticsearch.client.ResponseException;

/**
 * Tells that a write was refused because somebody else was quicker. The client gives that answer in
 * two ways: some statuses it turns into its own exception, 409 it leaves to the one below.
 */
public final class WriteConflict {

  private static final int CONFLICT = 409;

  private WriteConflict() {}

  public static boolean is(Exception e) {
    return e instanceof ElasticsearchException said && said.status() == CONFLICT
        || e instanceof ResponseException answer
            && answer.getResponse().getStatusLine().getStatusCode() == CONFLICT;
  }
}
