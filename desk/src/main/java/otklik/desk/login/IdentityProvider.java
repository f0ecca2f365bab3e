package otklik.desk.login;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pac4j.core.context.CallContext;
import org.pac4j.core.credentials.Credentials;
import org.pac4j.core.exception.TechnicalException;
import org.pac4j.core.exception.http.WithLocationAction;
import org.pac4j.core.http.callback.NoParameterCallbackUrlResolver;
import org.pac4j.core.profile.UserProfile;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.jee.context.session.JEESessionStore;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import otklik.region.LoginSettings;

/**
 * Asks an OpenID Connect provider who somebody is: code flow with state, nonce and, where the
 * provider has it, PKCE. The provider is asked for its addresses when the first one comes.
 * Thread-safe.
 */
public final class IdentityProvider {

  private static final int TIMEOUT_MILLIS = 5_000;

  /** What pac4j would take beside a code, or instead of it. */
  private static final Set<String> NO_CODE =
      Set.of("access_token", "id_token", "response", "logout_token", "sid");

  private final OidcClient client;
  private final String claim;

  /**
   * @param secret null when it is not there: then nobody can log in so
   * @param desk address of the desk, as browsers see it
   */
  public IdentityProvider(LoginSettings settings, String secret, String desk) {
    OidcConfiguration configuration = new OidcConfiguration();
    configuration.setDiscoveryURI(settings.discovery());
    configuration.setClientId(settings.client());
    configuration.setSecret(secret);
    configuration.setScope("openid profile");
    configuration.setUseNonce(true);
    configuration.setConnectTimeout(TIMEOUT_MILLIS);
    configuration.setReadTimeout(TIMEOUT_MILLIS);
    client = new OidcClient(configuration);
    client.setCallbackUrl(desk.replaceAll("/+$", "") + "/login/callback");
    // the address must be the one that the provider knows, without a parameter of ours
    client.setCallbackUrlResolver(new NoParameterCallbackUrlResolver());
    claim = settings.claim();
  }

  /**
   * Where to send somebody.
   *
   * @throws IOException when the provider does not answer
   */
  String address(Context context) throws IOException {
    try {
      return client
          .getRedirectionAction(call(context))
          .filter(WithLocationAction.class::isInstance)
          .map(action -> ((WithLocationAction) action).getLocation())
          .orElseThrow(() -> new IOException("the identity provider gave no address"));
    } catch (TechnicalException e) {
      throw new IOException("the identity provider does not answer", e);
    }
  }

  /**
   * The name of whoever comes back; empty when the provider does not say, or somebody has made the
   * answer up. Only a code counts, which we change for tokens ourselves: tokens in the address may
   * have been given to somebody else, or for another program.
   *
   * @throws IOException when the provider does not answer
   */
  Optional<String> name(Context context) throws IOException {
    if (!bringsCodeAlone(context.queryParamMap())) {
      return Optional.empty();
    }
    CallContext call = call(context);
    try {
      Optional<Credentials> given = client.getCredentials(call);
      Optional<Credentials> valid = given.flatMap(c -> client.validateCredentials(call, c));
      Optional<UserProfile> profile = valid.flatMap(c -> client.getUserProfile(call, c));
      return profile.map(p -> p.getAttribute(claim)).map(String::valueOf);
    } catch (TechnicalException e) {
      if (e.getCause() instanceof IOException) {
        throw new IOException("the identity provider does not answer", e);
      }
      return Optional.empty();
    }
  }

  private static boolean bringsCodeAlone(Map<String, List<String>> query) {
    List<String> codes = query.getOrDefault("code", List.of());
    return codes.size() == 1
        && !codes.get(0).isBlank()
        && query.getOrDefault("state", List.of()).size() == 1
        && Collections.disjoint(query.keySet(), NO_CODE);
  }

  private static CallContext call(Context context) {
    return new CallContext(new JEEContext(context.req(), context.res()), new JEESessionStore());
  }
}
