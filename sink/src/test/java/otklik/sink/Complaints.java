package otklik.sink;

import java.time.Instant;
import otklik.analysis.AnalysedPost;
import otklik.analysis.Analyses;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.complaint.Complaint;
import otklik.post.Posts;
import otklik.route.Route;
import otklik.sink.index.SearchCluster;
import otklik.sink.stream.IndexRequest;

/** Documents for tests of the index. */
public final class Complaints {

  private Complaints() {}

  public static Complaint of(
      String id,
      Sector sector,
      String municipality,
      Instant postedAt,
      String text,
      String... lemmas) {
    AnalysedPost analysed =
        Analyses.of(Posts.at(id, text, postedAt), Kind.COMPLAINT, sector, municipality, lemmas);
    Route route =
        new Route(
            "roads-head",
            "roads-officer",
            null,
            postedAt.plusSeconds(60),
            postedAt.plusSeconds(3600),
            "правило");
    return new Complaint(analysed.post(), analysed.analysis(), "incident-1", route);
  }

  /** Writes and makes findable at once. */
  public static void index(SearchCluster cluster, Complaint... complaints) throws Exception {
    for (Complaint complaint : complaints) {
      IndexRequest request = IndexRequest.of(complaint);
      cluster
          .client()
          .update(
              u ->
                  u.index(request.index())
                      .id(request.id())
                      .docAsUpsert(true)
                      .doc(json(request.json())),
              com.fasterxml.jackson.databind.JsonNode.class);
    }
    cluster.client().indices().refresh(r -> r.index("otklik-complaints"));
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    try {
      return otklik.json.Json.mapper().readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
