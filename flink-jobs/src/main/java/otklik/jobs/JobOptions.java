package otklik.jobs;

import java.nio.file.Path;
import otklik.region.Region;

/**
 * What a job must know.
 *
 * @param cluster addresses of the index
 * @param data folder against which feeds' addresses are resolved, and that holds the checkpoints
 */
public record JobOptions(Region region, String cluster, Path data) {

  public Path checkpoints() {
    return data.resolve("checkpoints");
  }
}
