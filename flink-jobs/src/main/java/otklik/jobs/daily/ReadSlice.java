package otklik.jobs.daily;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.jobs.RegionText;
import otklik.lists.ListedComplaint;
import otklik.region.Region;
import otklik.sink.day.DayComplaints;
import otklik.sink.day.DaySlice;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.FoundComplaint;

/** A slice of the day to its complaints, as lines of a list. */
final class ReadSlice extends RichFlatMapFunction<DaySlice, ListedComplaint> {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReadSlice.class);

  /** Accumulator: how many complaints have been read. */
  static final String READ = "read";

  private final LongCounter read = new LongCounter();
  private final RegionText regionText;
  private final ClusterAddress address;
  private final String desk;
  private transient SearchCluster cluster;
  private transient Region region;

  ReadSlice(DailyOptions options) {
    this.regionText = new RegionText(options.region());
    this.address = options.cluster();
    this.desk = options.desk();
  }

  @Override
  public void open(OpenContext context) {
    cluster = new SearchCluster(address);
    getRuntimeContext().addAccumulator(READ, read);
    region = regionText.region();
  }

  @Override
  public void flatMap(DaySlice slice, Collector<ListedComplaint> out) throws IOException {
    Listing listing = new Listing(region, slice.day(), desk);
    new DayComplaints(cluster)
        .read(
            slice,
            source -> {
              read.add(1);
              out.collect(line(listing, source, slice.overdue()));
            });
  }

  /** A document that nobody understands is a line that says so: it costs the others nothing. */
  private static ListedComplaint line(Listing listing, JsonNode source, boolean overdue) {
    try {
      return listing.complaint(FoundComplaint.of(source), overdue);
    } catch (RuntimeException e) {
      LOG.warn("{} can't be listed: {}", source.path("id").asText(), e.getClass().getName());
      return listing.unreadable(source, overdue);
    }
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }
}
