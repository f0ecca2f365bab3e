package otklik.sink.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import otklik.post.FeedReport;
import otklik.post.FeedState;
import otklik.post.Platform;

/** How the reading of a feed goes, as a document of the index: one a feed. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record FeedDocument(
    String id,
    String platform,
    String address,
    String municipality,
    String state,
    String reason,
    Instant lastSuccessAt,
    Instant lastPostAt,
    int postsToday,
    int errorsToday,
    Instant nextFetchAt,
    String cursor,
    Instant at) {

  public static FeedDocument of(FeedReport r) {
    return new FeedDocument(
        r.id(),
        r.platform().code(),
        r.address(),
        r.municipality(),
        r.state().name().toLowerCase(Locale.ROOT),
        r.reason(),
        r.lastSuccessAt(),
        r.lastPostAt(),
        r.postsToday(),
        r.errorsToday(),
        r.nextFetchAt(),
        r.cursor(),
        r.at());
  }

  public FeedReport report() {
    return new FeedReport(
        id,
        Platform.ofCode(platform).orElse(null),
        address,
        municipality,
        FeedState.valueOf(state.toUpperCase(Locale.ROOT)),
        reason,
        lastSuccessAt,
        lastPostAt,
        postsToday,
        errorsToday,
        nextFetchAt,
        cursor,
        at);
  }
}
