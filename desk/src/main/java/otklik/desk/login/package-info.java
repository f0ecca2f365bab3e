/**
 * Who is it: the login form, sessions, the file of users.
 *
 * <p>Read {@link otklik.desk.login.LoginRoom} first.
 */
package otklik.desk.login;
