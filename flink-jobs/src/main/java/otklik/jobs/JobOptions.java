package otklik.jobs;

import java.nio.file.Path;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;

/**
 * What a job must know.
 *
 * @param data folder against which feeds' addresses are resolved, and that holds the checkpoints
 */
public record JobOptions(Region region, ClusterAddress cluster, Path data) {

  public Path checkpoints() {
    return data.resolve("checkpoints");
  }
}
