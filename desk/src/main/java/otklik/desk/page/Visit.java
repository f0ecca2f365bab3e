package otklik.desk.page;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import otklik.right.Action;
import otklik.right.Person;
import otklik.right.Rights;
import otklik.right.Role;

/**
 * Who asks, as every room and every template knows it.
 *
 * @param person null for somebody who has not logged in
 * @param program whether it is a program with a token: it has no session, and no forms
 * @param csrf what every form of the session must bring back
 * @param session key of the session; empty where there is none
 */
public record Visit(Person person, boolean program, String csrf, String session) {

  public static final Visit NOBODY = new Visit(null, false, "", "");

  /** Name of the form's field. */
  public static final String FIELD = "csrf";

  /** For requests that are no forms. */
  public static final String HEADER = "X-CSRF-Token";

  private static final int TAB_LETTERS = 12;
  private static final String KEPT = "otklik.visit";

  /** The one that was kept with the request; nobody where none was. */
  public static Visit of(Context context) {
    Visit kept = context.attribute(KEPT);
    return kept == null ? NOBODY : kept;
  }

  public void keep(Context context) {
    context.attribute(KEPT, this);
  }

  /**
   * Whoever changes something must have got the page from us: another site does not know the
   * session's secret. A program with a token has no session that could be misused.
   *
   * @throws ForbiddenResponse when the secret is missing or wrong
   */
  public void checkOwnForm(Context context, String otherwise) {
    if (program) {
      return;
    }
    String given = context.header(HEADER);
    if (given == null) {
      given = String.valueOf(context.formParam(FIELD));
    }
    boolean same =
        MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
    if (csrf.isEmpty() || !same) {
      throw new ForbiddenResponse(otherwise);
    }
  }

  public boolean isSomebody() {
    return person != null;
  }

  /** By which an open page knows another session; empty where there is none. */
  public String tab() {
    return session.isEmpty() ? "" : session.substring(0, TAB_LETTERS);
  }

  public String name() {
    return person == null ? "" : person.name();
  }

  public boolean is(Role... roles) {
    for (Role role : roles) {
      if (person != null && person.role() == role) {
        return true;
      }
    }
    return false;
  }

  public boolean may(Action action, Rights rights) {
    return person != null && rights.allow(person.role(), action);
  }
}
