package otklik.region;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import otklik.right.Action;
import otklik.right.Rights;
import otklik.right.Role;

/** Reads who may do what. */
final class RightSections {

  private RightSections() {}

  static Rights rights(ProfileSection root) {
    if (!root.has("rights")) {
      return Rights.DEFAULT;
    }
    ProfileSection section = root.section("rights");
    Map<Action, Set<Role>> roles = new EnumMap<>(Action.class);
    for (Action action : Action.values()) {
      Set<Role> named = new HashSet<>(section.values(action.code(), RightSections::role));
      if (section.has(action.code())) {
        roles.put(action, named);
      }
    }
    section.nothingElse();
    return new Rights(roles);
  }

  private static Role role(String code) {
    Role role =
        Role.ofCode(code)
            .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no role"));
    if (role == Role.CURATOR) {
      throw new IllegalArgumentException("a curator changes nothing");
    }
    return role;
  }
}
