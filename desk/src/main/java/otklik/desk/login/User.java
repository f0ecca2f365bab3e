package otklik.desk.login;

import otklik.file.Sha256;
import otklik.right.Role;

/**
 * Somebody who may log in.
 *
 * @param passwordHash bcrypt; null for who logs in by the identity provider only
 * @param role an analyst where the file, of an older version, says nothing
 * @param officer id of the officer of the profile whom this is; null for who is none
 */
public record User(String name, String passwordHash, Role role, String officer) {

  public User {
    role = role == null ? Role.ANALYST : role;
  }

  /** Another one with every change of the password; the password is not found from it. */
  public String mark() {
    return Sha256.hex(name + " " + passwordHash).substring(0, 32);
  }
}
