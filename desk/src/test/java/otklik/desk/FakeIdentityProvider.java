package otklik.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import otklik.json.Json;

/** An OpenID Connect provider that lets in whom the test says, and signs what it says. */
final class FakeIdentityProvider implements AutoCloseable {

  static final String SECRET = "the client's secret";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey signing;
  private final Map<String, JWTClaimsSet> codes = new ConcurrentHashMap<>();

  /** Who is behind an access token. */
  private final Map<String, String> names = new ConcurrentHashMap<>();

  private volatile String basic = "";

  /**
   * @param forged whether tokens are signed with a key that is not the provider's
   */
  FakeIdentityProvider(boolean forged) throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    signing = forged ? new RSAKeyGenerator(2048).keyID("1").generate() : key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", e -> answer(e, discovery()));
    server.createContext("/jwks", e -> answer(e, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userInfo);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Map<String, Object> discovery() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("issuer", address());
    said.put("authorization_endpoint", address() + "/authorize");
    said.put("token_endpoint", address() + "/token");
    said.put("userinfo_endpoint", address() + "/userinfo");
    said.put("jwks_uri", address() + "/jwks");
    said.put("response_types_supported", List.of("code"));
    said.put("subject_types_supported", List.of("public"));
    said.put("id_token_signing_alg_values_supported", List.of("RS256"));
    said.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
    said.put("code_challenge_methods_supported", List.of("S256"));
    return said;
  }

  /** Somebody logs in there: what the browser is led back with. */
  String letIn(String name, URI asked) {
    Map<String, String> parameters = parameters(asked.getRawQuery());
    String code = "code-" + codes.size();
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    codes.put(code, claims(name, parameters.get("client_id"), parameters.get("nonce"), now));
    names.put(accessToken(code), name);
    return "code=" + code + "&state=" + parameters.get("state");
  }

  private JWTClaimsSet claims(String name, String client, String nonce, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(address())
        .subject("subject of " + name)
        .audience(client)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("nonce", nonce)
        .claim("preferred_username", name)
        .build();
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
    token.sign(new RSASSASigner(signing));
    return token.serialize();
  }

  private static String accessToken(String code) {
    return "access-" + code;
  }

  private void token(HttpExchange exchange) throws IOException {
    basic = exchange.getRequestHeaders().getFirst("Authorization");
    Map<String, String> form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    JWTClaimsSet claims = codes.remove(form.get("code"));
    try {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("access_token", accessToken(form.get("code")));
      said.put("token_type", "Bearer");
      said.put("expires_in", 300);
      said.put("id_token", signed(claims));
      answer(exchange, said);
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  /** A token that the provider has given to another program, about whoever logged in there. */
  String tokenOfAnotherProgram(String name) {
    String token = "other-" + names.size();
    names.put(token, name);
    return token;
  }

  /** Signed by the provider, for another program. */
  String idTokenOfAnotherProgram(String name) throws JOSEException {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    return signed(claims(name, "another", null, now));
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    String name = names.getOrDefault(given.substring("Bearer ".length()), "nobody");
    answer(exchange, Map.of("sub", "subject of " + name, "preferred_username", name));
  }

  /** What we have shown it of ourselves. */
  String shownSecret() {
    String decoded =
        new String(
            Base64.getDecoder().decode(basic.substring("Basic ".length())), StandardCharsets.UTF_8);
    return URLDecoder.decode(decoded.substring(decoded.indexOf(':') + 1), StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void answer(HttpExchange exchange, Map<String, Object> said) throws IOException {
    byte[] body = Json.mapper().writeValueAsBytes(said);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
