package otklik.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import otklik.place.Municipality;
import otklik.region.Absence;
import otklik.region.Officer;
import otklik.region.Region;
import otklik.region.RouteRule;
import otklik.region.SectorBlock;

/** Looks for gaps and overlaps in a region's routing. Immutable and thread-safe. */
public final class RouteCheck {

  private static final List<Function<RouteRule, String>> ROLES =
      List.of(RouteRule::blockHead, RouteRule::responsible, RouteRule::executor);

  private final Region region;
  private final List<RouteRule> rules;
  private final StandIns standIns;

  public RouteCheck(Region region) {
    this.region = region;
    this.rules = region.routes().rules();
    this.standIns = new StandIns(region);
  }

  /**
   * @param groups every topic group that a complaint can have
   * @param topics every topic that a complaint can have
   * @param today absences that are over are not looked at
   */
  public List<RouteFinding> findings(Set<String> groups, Set<String> topics, LocalDate today) {
    List<RouteFinding> found = new ArrayList<>();
    for (Officer officer : answering()) {
      if (!officer.canBeTold()) {
        found.add(gap("officers: " + officer.id(), "answers, but has no address for signals"));
      }
    }
    for (int i = 0; i < rules.size(); i++) {
      unknownTopics(i, groups, topics, found);
      overlaps(i, found);
    }
    List<Absence> absences = region.routes().absences();
    for (int i = 0; i < absences.size(); i++) {
      if (!absences.get(i).to().isBefore(today)) {
        absence(i, today, found);
      }
    }
    return found;
  }

  /** Everybody whom a route can name, each once. */
  private List<Officer> answering() {
    Set<String> ids = new LinkedHashSet<>();
    for (SectorBlock block : region.blocks().values()) {
      ids.add(block.blockHead());
      ids.add(block.responsible());
    }
    region.municipalities().stream().map(Municipality::executor).forEach(ids::add);
    rules.forEach(rule -> ids.addAll(rule.people()));
    ids.add(region.centre().curator());
    return ids.stream().flatMap(id -> region.officer(id).stream()).toList();
  }

  private void unknownTopics(
      int i, Set<String> groups, Set<String> topics, List<RouteFinding> found) {
    RouteRule rule = rules.get(i);
    if (rule.topicGroup() != null && !groups.contains(rule.topicGroup())) {
      found.add(gap(at(i), "no complaint has the topic group '" + rule.topicGroup() + "'"));
    }
    if (rule.topic() != null && !topics.contains(rule.topic())) {
      found.add(gap(at(i), "no complaint has the topic '" + rule.topic() + "'"));
    }
  }

  private void overlaps(int i, List<RouteFinding> found) {
    RouteRule rule = rules.get(i);
    List<Function<RouteRule, String>> named =
        ROLES.stream().filter(role -> role.apply(rule) != null).toList();
    if (named.stream().allMatch(role -> isDecidedBefore(i, role))) {
      found.add(overlap(at(i), "is never reached: rules before it fit everything that it fits"));
      return;
    }
    for (int before = 0; before < i; before++) {
      RouteRule other = rules.get(before);
      boolean apart = !other.meets(rule) || other.covers(rule) || rule.covers(other);
      if (!apart && named.stream().anyMatch(role -> isOther(role.apply(other), role.apply(rule)))) {
        found.add(
            overlap(at(i), "fits some of what " + at(before) + " fits; there the first decides"));
      }
    }
  }

  private boolean isDecidedBefore(int i, Function<RouteRule, String> role) {
    return rules.subList(0, i).stream()
        .anyMatch(other -> role.apply(other) != null && other.covers(rules.get(i)));
  }

  private static boolean isOther(String one, String other) {
    return one != null && !one.equals(other);
  }

  private void absence(int i, LocalDate today, List<RouteFinding> found) {
    Absence absence = region.routes().absences().get(i);
    LocalDate first = absence.from().isBefore(today) ? today : absence.from();
    Stream<LocalDate> days = first.datesUntil(absence.to().plusDays(1));
    days.filter(day -> standIns.present(absence.officer(), day).isEmpty())
        .findFirst()
        .ifPresent(
            day ->
                found.add(
                    gap(
                        "absences[" + i + "]",
                        "nobody stands in for "
                            + absence.officer()
                            + " on "
                            + day
                            + "; name a deputy who is there")));
    for (int before = 0; before < i; before++) {
      Absence other = region.routes().absences().get(before);
      if (other.officer().equals(absence.officer())
          && !other.to().isBefore(absence.from())
          && !absence.to().isBefore(other.from())) {
        found.add(
            overlap(
                "absences[" + i + "]",
                "has days of absences[" + before + "] too; there the first decides"));
      }
    }
  }

  private static String at(int i) {
    return "routes[" + i + "]";
  }

  private static RouteFinding gap(String where, String what) {
    return new RouteFinding(RouteFinding.Weight.GAP, where, what);
  }

  private static RouteFinding overlap(String where, String what) {
    return new RouteFinding(RouteFinding.Weight.OVERLAP, where, what);
  }
}
