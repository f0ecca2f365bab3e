package otklik.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import otklik.ingest.Connector;
import otklik.ingest.Secrets;
import otklik.ingest.file.FolderConnector;
import otklik.ingest.http.FetchRules;
import otklik.ingest.http.Fetcher;
import otklik.ingest.http.RateLimits;
import otklik.ingest.http.Recorder;
import otklik.ingest.max.MaxConnector;
import otklik.ingest.ok.OkConnector;
import otklik.ingest.open311.Open311Connector;
import otklik.ingest.pushed.Pushed;
import otklik.ingest.raw.RawArchive;
import otklik.ingest.raw.RecordedConnector;
import otklik.ingest.rss.RssConnector;
import otklik.ingest.stream.ConnectorFactory;
import otklik.ingest.telegram.TelegramConnector;
import otklik.ingest.vk.VkConnector;
import otklik.ingest.web.WebConnector;
import otklik.post.Platform;
import otklik.pushed.PushedEvents;
import otklik.region.Fetching;
import otklik.region.Region;

/**
 * The list of connectors: a new platform is added here.
 *
 * @param data folder against which folders and secrets' files are resolved
 */
public record Connectors(RegionText region, String data) implements ConnectorFactory {

  private static final long serialVersionUID = 1;

  public Connectors(Region region, Path data) {
    this(new RegionText(region), data.toString());
  }

  @Override
  public List<Connector> open() {
    Fetching fetching = region.region().fetching();
    Clock clock = Clock.systemUTC();
    Recorder recorder = new Recorder();
    List<Connector> connectors =
        open(clock, recorder, new RateLimits(), new Secrets(System::getenv, Path.of(data)));
    if (fetching.keepRaw() == null) {
      return connectors;
    }
    RawArchive archive = new RawArchive(Path.of(data), fetching.keepRaw(), clock);
    return connectors.stream()
        .<Connector>map(connector -> new RecordedConnector(connector, recorder, archive))
        .toList();
  }

  /**
   * @param recorder is told what the platforms answer, or answers in their place
   */
  public List<Connector> open(Clock clock, Recorder recorder, RateLimits limits, Secrets secrets) {
    Region profile = region.region();
    Fetching fetching = profile.fetching();
    Map<Platform, String> server = fetching.servers();
    Path base = Path.of(data);
    Fetcher fetcher =
        new Fetcher(FetchRules.standard(fetching.contact(), fetching.inside()), recorder);
    Pushed pushed = new Pushed(new PushedEvents(base), clock);
    return List.of(
        new FolderConnector(Platform.IMPORT, base, pushed, clock, profile.timeZone()),
        new FolderConnector(Platform.PORTAL, base, pushed, clock, profile.timeZone()),
        new VkConnector(fetcher, limits, secrets, pushed, clock, server.get(Platform.VK)),
        new OkConnector(fetcher, limits, secrets, clock, server.get(Platform.OK)),
        new TelegramConnector(
            fetcher, limits, secrets, pushed, clock, server.get(Platform.TELEGRAM)),
        new MaxConnector(fetcher, limits, secrets, clock, server.get(Platform.MAX)),
        new RssConnector(fetcher, clock),
        new WebConnector(fetcher, limits, clock, profile.timeZone()),
        new Open311Connector(fetcher, clock));
  }
}
