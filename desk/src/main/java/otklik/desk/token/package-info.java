/**
 * Tokens: by which programs are known, what they may, and until when.
 *
 * <p>In: the file of tokens, written by {@code otklik token}. Out: the token that a secret belongs
 * to. Read {@link otklik.desk.token.Tokens} first. Who asks with which is decided at the door.
 */
package otklik.desk.token;
