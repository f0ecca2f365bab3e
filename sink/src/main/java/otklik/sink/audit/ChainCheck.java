package otklik.sink.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes along the chain and notes every entry that is not as it was written, or not where. An entry
 * is judged when the one after it is known: that one says what stood before it.
 */
final class ChainCheck {

  static final String INSERTED = "has been inserted";
  static final String REPLACED = "is not the one that was written there, its hash was made anew";

  private final Optional<ChainHead> kept;
  private final OlderEntries older;
  private final List<AuditFault> faults = new ArrayList<>();
  private final List<AuditEntry> behindHead = new ArrayList<>();

  /** Those with the number that was read last; there should be one. */
  private List<AuditEntry> here = new ArrayList<>();

  private AuditEntry last;
  private boolean lastIsWrong;
  private String beforeLast;
  private long right;

  /**
   * @param kept the head as it was before the log was read
   * @param older all of them
   */
  ChainCheck(Optional<ChainHead> kept, OlderEntries older) {
    this.kept = kept;
    this.older = older;
  }

  /** In the order of numbers. */
  void entry(AuditEntry entry) {
    if (!here.isEmpty() && !here.get(0).number().equals(entry.number())) {
      judge(entry.previous());
    }
    here.add(entry);
  }

  /**
   * @param keptNow the head as it is after the log was read
   */
  AuditReport end(Optional<ChainHead> keptNow) {
    if (!here.isEmpty()) {
      judge(kept.map(ChainHead::hash).orElse(null));
    }
    if (kept.isPresent()) {
      judgeEnd(kept.get(), keptNow.orElse(kept.get()));
    }
    return new AuditReport(right, older.count(), faults);
  }

  private void judge(String saidAfterwards) {
    AuditEntry entry = genuine(saidAfterwards);
    here.stream().filter(other -> other != entry).forEach(other -> fault(other, INSERTED));
    here = new ArrayList<>();
    long expected = last == null ? 1 : last.number() + 1;
    if (entry.number() > expected) {
      faults.add(AuditFault.missing(expected, entry.number() - 1, ""));
    }
    boolean wrong = !EntryOrigin.isItself(entry);
    if (wrong) {
      fault(entry, EntryOrigin.of(entry));
    } else if (entry.number() == expected) {
      judgeLast(entry.previous());
    }
    if (!wrong && kept.isPresent() && isReplaced(entry, kept.get())) {
      fault(entry, REPLACED);
      wrong = true;
    }
    step(entry, wrong);
  }

  private void step(AuditEntry entry, boolean wrong) {
    right += wrong ? 0 : 1;
    if (!wrong && kept.isPresent() && entry.number() > kept.get().number()) {
      behindHead.add(entry);
    }
    beforeLast = last == null ? older.hash() : last.hash();
    last = entry;
    lastIsWrong = wrong;
  }

  /** Of several with one number. */
  private AuditEntry genuine(String saidAfterwards) {
    String before = last == null ? older.hash() : last.hash();
    return here.stream()
        .filter(entry -> entry.hash() != null && entry.hash().equals(saidAfterwards))
        .findFirst()
        .or(() -> here.stream().filter(e -> before.equals(e.previous())).findFirst())
        .orElse(here.get(0));
  }

  /** What stands before an entry that is right must be what it says. */
  private void judgeLast(String said) {
    if (last == null) {
      older.judge(said).forEach(faults::add);
    } else if (!said.equals(last.hash()) && !lastIsWrong) {
      fault(last, said.equals(beforeLast) ? INSERTED : REPLACED);
      right--;
    }
  }

  private static boolean isReplaced(AuditEntry entry, ChainHead head) {
    return entry.number() == head.number() && !entry.hash().equals(head.hash());
  }

  private void judgeEnd(ChainHead before, ChainHead now) {
    long end = last == null ? 0 : last.number();
    if (end < before.number()) {
      faults.add(
          AuditFault.missing(end + 1, before.number(), ": the end of the log has been cut off"));
    }
    for (AuditEntry entry : behindHead) {
      boolean promised = entry.number() <= now.number() || now.promised().contains(entry.hash());
      if (!promised || isReplaced(entry, now)) {
        fault(entry, promised ? REPLACED : INSERTED);
        right--;
      }
    }
  }

  private void fault(AuditEntry entry, String what) {
    faults.add(new AuditFault(entry.number(), entry, what));
  }
}
