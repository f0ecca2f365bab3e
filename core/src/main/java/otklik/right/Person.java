package otklik.right;

/**
 * Somebody who has logged in.
 *
 * @param officer id of the officer of the profile whom this is; null for who is none
 */
public record Person(String name, Role role, String officer, Sight sight) {

  /** What the program does by itself. */
  public static final Person PROGRAM =
      new Person("otklik", Role.ADMINISTRATOR, null, Sight.EVERYTHING);
}
