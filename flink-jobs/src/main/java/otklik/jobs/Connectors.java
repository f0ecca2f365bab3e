package otklik.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import otklik.ingest.Connector;
import otklik.ingest.file.FolderConnector;
import otklik.ingest.stream.ConnectorFactory;

/**
 * The list of connectors: a new platform is added here.
 *
 * @param data folder against which folders are resolved
 * @param zone name of the region's time zone
 */
public record Connectors(String data, String zone) implements ConnectorFactory {

  private static final long serialVersionUID = 1;

  @Override
  public List<Connector> open() {
    return List.of(new FolderConnector(Path.of(data), Clock.systemUTC(), ZoneId.of(zone)));
  }
}
