package otklik.app;

import otklik.sink.audit.AuditLog;
import otklik.sink.audit.AuditReport;
import otklik.sink.index.SearchCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code otklik audit}: care of the audit log. */
@Command(name = "audit", description = "Care of the audit log.", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "verify",
      description = "Find entries that were changed, deleted, inserted, moved or cut off.",
      mixinStandardHelpOptions = true)
  int verify(@Mixin IndexOptions index) throws Exception {
    try (ClusterOf cluster = index.open(System.err::println);
        SearchCluster search = new SearchCluster(cluster.address())) {
      AuditReport report = new AuditLog(search, index.folder().auditHead()).check();
      report.faults().forEach(System.out::println);
      System.out.println(report);
      return report.faults().isEmpty() ? 0 : 1;
    }
  }
}
