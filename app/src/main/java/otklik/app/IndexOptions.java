package otklik.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import otklik.sink.index.ClusterAddress;
import otklik.sink.index.SearchCluster;
import picocli.CommandLine.Option;

/** {@code --data} and {@code --cluster}, for every command that asks the index. */
final class IndexOptions {

  /** Of the cluster that is named: {@code user:password}, or {@code ApiKey …}. */
  static final String CREDENTIALS = "OTKLIK_CLUSTER_CREDENTIALS";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of otklik; default: data in the program's folder.")
  private Path data;

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description = "Elasticsearch cluster; default: the data folder's search node.")
  private String cluster;

  DataFolder folder() {
    return DataFolder.of(data);
  }

  /**
   * The index that runs; close it.
   *
   * @throws IllegalArgumentException when nothing has run on the folder
   */
  SearchCluster running() throws IOException {
    return new SearchCluster(cluster == null ? folder().runningCluster() : named());
  }

  /** The index that runs, or the folder's own for as long as the command needs it; close it. */
  ClusterOf open(Consumer<String> progress) throws Exception {
    return ClusterOf.open(folder(), cluster == null ? null : named(), progress);
  }

  private ClusterAddress named() {
    return ClusterAddress.of(cluster, System.getenv(CREDENTIALS));
  }
}
