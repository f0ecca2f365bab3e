package otklik.app;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.analysis.Sector;
import otklik.classify.Analysers;
import otklik.classify.topic.Topics;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.route.Explanation;
import otklik.route.RouteCheck;
import otklik.route.RouteFinding;
import otklik.route.Router;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.ComplaintSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code otklik routes}: who answers, and why. */
@Command(name = "routes", description = "Who answers, and why.", mixinStandardHelpOptions = true)
final class RoutesCommand implements Runnable {

  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "check",
      description = "Look for gaps and overlaps in the routing of a profile.",
      mixinStandardHelpOptions = true)
  int check(@Mixin RegionOption profile) {
    Region region = profile.read();
    List<Topics.Entry> topics = Analysers.topics().topics().all();
    Set<String> groups = topics.stream().map(Topics.Entry::group).collect(Collectors.toSet());
    Set<String> names = topics.stream().map(Topics.Entry::name).collect(Collectors.toSet());
    LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), region.timeZone());
    List<RouteFinding> findings = new RouteCheck(region).findings(groups, names, today);
    if (!findings.isEmpty()) {
      Table table = new Table("FINDING", "WHERE", "WHAT");
      findings.forEach(
          f -> table.add(f.weight().name().toLowerCase(Locale.ROOT), f.where(), f.what()));
      table.print(System.out);
      System.out.println();
    }
    long gaps = findings.stream().filter(f -> f.weight() == RouteFinding.Weight.GAP).count();
    System.out.printf(
        "%d sectors in %d municipalities, %d rules, %d absences: %d gaps, %d overlaps%n",
        Sector.values().length,
        region.municipalities().size(),
        region.routes().rules().size(),
        region.routes().absences().size(),
        gaps,
        findings.size() - gaps);
    return findings.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "explain",
      description = "Say who answers for a complaint until when, and which rule says so.",
      mixinStandardHelpOptions = true)
  int explain(
      @Parameters(paramLabel = "ID", description = "As the card's address shows it: vk:-1_2.")
          String id,
      @Mixin RegionOption profile,
      @Mixin IndexOptions index)
      throws IOException {
    Region region = profile.read();
    try (SearchCluster search = index.running()) {
      ComplaintDocument document =
          new ComplaintSearch(search)
              .complaint(id)
              .orElseThrow(() -> new IllegalArgumentException("there is no complaint " + id))
              .document();
      print(document, region);
    }
    return 0;
  }

  private static void print(ComplaintDocument document, Region region) {
    System.out.printf(
        "%s: %s, sector %s, municipality %s, topic %s%n%n",
        document.id(),
        document.kind(),
        document.sector(),
        document.municipality() == null ? "-" : document.municipality(),
        document.topic() == null ? "-" : document.topic());
    Explanation explanation = new Router(region).explain(document.routeCase());
    Table table = new Table("QUESTION", "ANSWER", "WHO", "BECAUSE");
    for (Explanation.Step step : explanation.steps()) {
      table.add(
          step.question(),
          step.answer(),
          step.answer() == null
              ? null
              : region.officer(step.answer()).map(Officer::post).orElse("-"),
          step.because());
    }
    table.print(System.out);
    if (document.blockHead() == null) {
      System.out.println("\nit wants no answer, and was routed to nobody");
    }
  }
}
