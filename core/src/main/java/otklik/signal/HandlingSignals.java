package otklik.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import otklik.complaint.CardAddress;
import otklik.complaint.Handling;
import otklik.complaint.HandlingEntry;
import otklik.complaint.Status;
import otklik.post.OneLine;

/** Says whom a change of a complaint's handling concerns, and what they are told. */
public final class HandlingSignals {

  private static final int LONGEST_TITLE = 120;

  private HandlingSignals() {}

  /** Those to whom a complaint is routed, ids; null where there is none. */
  public record People(String blockHead, String responsible, String executor) {

    private Set<String> all() {
      Set<String> all = new LinkedHashSet<>();
      all.add(blockHead);
      all.add(responsible);
      all.add(executor);
      all.remove(null);
      return all;
    }
  }

  /**
   * @param entry the change; who has made it need not be told
   * @param now the handling after it
   * @param text of the complaint, masked
   * @param before to whom it was routed before
   * @param after to whom it is routed now
   */
  public static List<Signal> of(
      HandlingEntry entry,
      Handling now,
      String complaint,
      String text,
      People before,
      People after) {
    About about = new About(entry, complaint, text);
    return switch (entry.action()) {
      case ASSIGN -> {
        String then =
            entry.before().assignee() == null ? before.responsible() : entry.before().assignee();
        yield Objects.equals(then, now.assignee())
            ? List.of()
            : about.join(
                about.tell(SignalKind.HANDED_ON, Set.of(now.assignee())),
                about.tell(SignalKind.TAKEN_AWAY, then == null ? Set.of() : Set.of(then)));
      }
      case CORRECT -> {
        Set<String> come = new LinkedHashSet<>(after.all());
        come.removeAll(before.all());
        Set<String> gone = new LinkedHashSet<>(before.all());
        gone.removeAll(after.all());
        yield about.join(
            about.tell(SignalKind.HANDED_ON, come), about.tell(SignalKind.TAKEN_AWAY, gone));
      }
      case ASK_EXTENSION ->
          about.tell(
              SignalKind.EXTENSION_ASKED,
              before.blockHead() == null ? Set.of() : Set.of(before.blockHead()));
      case REACT ->
          now.status() == Status.REOPENED
              ? about.tell(SignalKind.CAME_BACK, whose(now, before))
              : List.of();
      case REOPEN -> about.tell(SignalKind.CAME_BACK, whose(now, before));
      case EXTEND -> about.tell(SignalKind.EXTENDED, whose(now, before));
      default -> List.of();
    };
  }

  /** With whom it is: who has it now, or to whom it was routed. */
  private static Set<String> whose(Handling now, People routed) {
    String whose = now.assignee() == null ? routed.responsible() : now.assignee();
    return whose == null ? Set.of() : Set.of(whose);
  }

  /** What all signals of one change share. */
  private record About(HandlingEntry entry, String complaint, String text) {

    List<Signal> tell(SignalKind kind, Set<String> people) {
      return people.stream()
          .filter(person -> !person.equals(entry.officer()))
          .map(
              person ->
                  new Signal(
                      "handled/"
                          + complaint
                          + "/"
                          + entry.version()
                          + "/"
                          + kind.code()
                          + "/"
                          + person,
                      kind,
                      person,
                      complaint,
                      null,
                      OneLine.of(text, LONGEST_TITLE),
                      text,
                      CardAddress.of(complaint),
                      entry.at(),
                      List.of()))
          .toList();
    }

    List<Signal> join(List<Signal> some, List<Signal> others) {
      List<Signal> all = new ArrayList<>(some);
      all.addAll(others);
      return all;
    }
  }
}
