package otklik.desk;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import otklik.right.Person;
import otklik.right.Role;

/**
 * Who may open an address.
 *
 * @param open whether nobody is asked who they are
 */
record Door(boolean open, Set<Role> roles) {

  /** What is behind it checks by itself: a key in the link, a feed's secret, a password. */
  static final Door ANYONE = new Door(true, EnumSet.allOf(Role.class));

  static final Door EVERYBODY = new Door(false, EnumSet.allOf(Role.class));

  /** The region's own matters: its feeds, what could not be read. */
  static final Door CENTRE =
      new Door(false, EnumSet.of(Role.ANALYST, Role.CURATOR, Role.ADMINISTRATOR));

  /** Changes of any kind. */
  static final Door HANDLERS = new Door(false, EnumSet.complementOf(EnumSet.of(Role.CURATOR)));

  /** Changes that reach beyond one complaint. */
  static final Door ANALYSTS = new Door(false, EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR));

  static final Door ADMINISTRATORS = new Door(false, EnumSet.of(Role.ADMINISTRATOR));

  boolean lets(Person person) {
    return open || person != null && roles.contains(person.role());
  }

  /** Who may, as a sentence. */
  @Override
  public String toString() {
    if (open) {
      return "Open to everybody.";
    }
    return "For " + roles.stream().sorted().map(Role::code).collect(Collectors.joining(", ")) + ".";
  }
}
