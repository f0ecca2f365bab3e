package otklik.desk.login;

/**
 * Somebody who may log in.
 *
 * @param passwordHash bcrypt
 */
public record User(String name, String passwordHash) {}
