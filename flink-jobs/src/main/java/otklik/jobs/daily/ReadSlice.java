package otklik.jobs.daily;

import java.io.IOException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import otklik.jobs.RegionText;
import otklik.lists.ListedComplaint;
import otklik.region.Region;
import otklik.sink.day.DayComplaints;
import otklik.sink.day.DaySlice;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;

/** A slice of the day to its complaints, as lines of a list. */
final class ReadSlice extends RichFlatMapFunction<DaySlice, ListedComplaint> {

  private static final long serialVersionUID = 1;

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
            found -> {
              read.add(1);
              out.collect(listing.complaint(found, slice.overdue()));
            });
  }

  @Override
  public void close() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }
}
