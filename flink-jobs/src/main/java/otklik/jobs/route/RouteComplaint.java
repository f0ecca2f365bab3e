package otklik.jobs.route;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import otklik.analysis.AnalysedPost;
import otklik.complaint.Complaint;
import otklik.jobs.RegionText;
import otklik.jobs.failure.Attempt;
import otklik.region.Region;
import otklik.route.Router;

/**
 * Adds who answers and until when; a post that wants no answer passes as it is, and so does one for
 * which no route can be found.
 */
public final class RouteComplaint extends ProcessFunction<Complaint, Complaint> {

  private static final long serialVersionUID = 1;

  private final RegionText region;
  private transient Router router;

  public RouteComplaint(Region region) {
    this.region = new RegionText(region);
  }

  @Override
  public void open(OpenContext context) {
    router = new Router(region.region());
  }

  @Override
  public void processElement(Complaint complaint, Context context, Collector<Complaint> out)
      throws Exception {
    out.collect(
        Attempt.of("route", complaint.post(), context::output, () -> routed(complaint))
            .orElse(complaint));
  }

  private Complaint routed(Complaint complaint) {
    if (!complaint.analysis().kind().kind().wantsAnswer()) {
      return complaint;
    }
    AnalysedPost analysed = new AnalysedPost(complaint.post(), complaint.analysis());
    return new Complaint(
        complaint.post(), complaint.analysis(), complaint.incidentId(), router.route(analysed));
  }
}
