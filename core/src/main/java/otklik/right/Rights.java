package otklik.right;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which roles may do what. Immutable and thread-safe.
 *
 * @param roles for every action; a curator is in none of them
 */
public record Rights(Map<Action, Set<Role>> roles) {

  private static final Set<Role> CENTRE = Set.of(Role.ANALYST, Role.ADMINISTRATOR);
  private static final Set<Role> HEADS = Set.of(Role.ANALYST, Role.ADMINISTRATOR, Role.BLOCK_HEAD);
  private static final Set<Role> ALL_BUT_CURATOR =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.CURATOR)));

  /** What holds where the profile says nothing. */
  public static final Rights DEFAULT = new Rights(Map.of());

  public Rights {
    Map<Action, Set<Role>> all = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      all.put(action, Set.copyOf(roles.getOrDefault(action, usual(action))));
    }
    roles = Map.copyOf(all);
  }

  private static Set<Role> usual(Action action) {
    return switch (action) {
      case CHECK, CORRECT, LINK, REACT, NO_ANSWER -> CENTRE;
      case EXTEND, REOPEN, POSTPONE -> HEADS;
      case ASSIGN,
          ACCEPT,
          ANSWER,
          SOLVE,
          EXPLAIN,
          NOT_CONFIRM,
          PAUSE,
          RESUME,
          ASK_EXTENSION,
          NOTE,
          UNDO ->
          ALL_BUT_CURATOR;
    };
  }

  public boolean allow(Role role, Action action) {
    return roles.get(action).contains(role);
  }
}
