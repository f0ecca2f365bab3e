package otklik.desk.login;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.page.Pages;

/** Logging in with an identity provider. What somebody may do stands in the file of users. */
public final class ProviderRoom {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderRoom.class);

  private static final String NEXT = "next";
  private static final String ONCE_MORE = "here";

  private final Pages pages;
  private final LoginRoom login;
  private final IdentityProvider provider;

  /**
   * @param provider null where the profile names none
   */
  public ProviderRoom(Pages pages, LoginRoom login, IdentityProvider provider) {
    this.pages = pages;
    this.login = login;
    this.provider = provider;
  }

  public void start(Context context) {
    IdentityProvider asked = provider();
    String address = answered(() -> asked.address(context));
    context.sessionAttribute(NEXT, Pages.ownAddress(context.queryParam(NEXT), "/"));
    context.redirect(address);
  }

  /**
   * Browsers don't send our cookie with a request that another site has caused: the page that the
   * provider leads to asks once more, from here.
   */
  public void back(Context context) throws IOException {
    IdentityProvider asked = provider();
    if (context.queryParam(ONCE_MORE) == null) {
      String again = context.path() + "?" + context.queryString() + "&" + ONCE_MORE + "=1";
      pages.render(context, "login/again.jte", Map.of("address", again));
      return;
    }
    String next = context.sessionAttribute(NEXT);
    Optional<String> name = answered(() -> asked.name(context));
    if (name.isEmpty()) {
      context.status(HttpStatus.UNAUTHORIZED);
      login.show(context, pages.text("login.provider-refused"));
    } else if (!login.letIn(context, name.get(), next)) {
      context.status(HttpStatus.FORBIDDEN);
      login.show(context, pages.text("login.not-in-file", name.get()));
    }
  }

  /** What is asked of the provider. */
  private interface Question<T> {
    T ask() throws IOException;
  }

  private <T> T answered(Question<T> question) {
    try {
      return question.ask();
    } catch (IOException e) {
      LOG.warn("nobody can log in with the identity provider: {}", e.toString());
      throw new HttpResponseException(503, pages.text("login.provider-away"), Map.of());
    }
  }

  private IdentityProvider provider() {
    if (provider == null) {
      throw new NotFoundResponse(pages.text("login.no-provider"));
    }
    return provider;
  }
}
