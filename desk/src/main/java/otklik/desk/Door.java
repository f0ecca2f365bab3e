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
 * @param keyed whether what is behind it asks for a secret by itself
 */
record Door(boolean open, boolean keyed, Set<Role> roles) {

  static final Door ANYONE = new Door(true, false, EnumSet.allOf(Role.class));

  /** A key in the link, a feed's secret. */
  static final Door KEYED = new Door(true, true, EnumSet.allOf(Role.class));

  static final Door EVERYBODY = of(EnumSet.allOf(Role.class));

  /** The region's own matters: its feeds, what could not be read. */
  static final Door CENTRE = of(EnumSet.of(Role.ANALYST, Role.CURATOR, Role.ADMINISTRATOR));

  /** Changes of any kind. */
  static final Door HANDLERS = of(EnumSet.complementOf(EnumSet.of(Role.CURATOR)));

  /** Changes that reach beyond one complaint. */
  static final Door ANALYSTS = of(EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR));

  static final Door ADMINISTRATORS = of(EnumSet.of(Role.ADMINISTRATOR));

  private static Door of(Set<Role> roles) {
    return new Door(false, false, roles);
  }

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
