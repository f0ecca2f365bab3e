package otklik.app;

import java.nio.file.Path;
import java.util.Set;
import otklik.region.Region;
import otklik.sink.index.ClusterAddress;

/**
 * What {@code otklik run} was told.
 *
 * @param adminPort of the metrics, on the same address as the desk; null for none
 * @param cluster an Elasticsearch cluster; null starts the search node
 * @param proxies addresses of reverse proxies on other machines
 */
record RunOptions(
    Region region,
    DataFolder data,
    Path home,
    String host,
    int port,
    Integer adminPort,
    boolean demo,
    ClusterAddress cluster,
    String apiToken,
    Set<String> proxies) {}
