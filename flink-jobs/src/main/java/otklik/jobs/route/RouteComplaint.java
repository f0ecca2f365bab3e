package otklik.jobs.route;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import otklik.analysis.AnalysedPost;
import otklik.complaint.Complaint;
import otklik.jobs.RegionText;
import otklik.region.Region;
import otklik.route.Router;

/** Adds who answers and until when; a post that wants no answer passes as it is. */
public final class RouteComplaint extends RichMapFunction<Complaint, Complaint> {

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
  public Complaint map(Complaint complaint) {
    if (!complaint.analysis().kind().kind().wantsAnswer()) {
      return complaint;
    }
    AnalysedPost analysed = new AnalysedPost(complaint.post(), complaint.analysis());
    return new Complaint(
        complaint.post(), complaint.analysis(), complaint.incidentId(), router.route(analysed));
  }
}
