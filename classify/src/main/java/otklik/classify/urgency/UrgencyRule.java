package otklik.classify.urgency;

import java.util.List;
import java.util.Set;
import otklik.analysis.Urgency;

/**
 * Words that stand near each other and say that it is urgent.
 *
 * @param words each a choice of lemmas; all must be there
 * @param unless lemmas that take it back
 * @param yes texts to which it applies, for the tests
 * @param no texts to which it does not, for the tests
 */
record UrgencyRule(
    Urgency level,
    List<Set<String>> words,
    Set<String> unless,
    List<String> yes,
    List<String> no) {}
