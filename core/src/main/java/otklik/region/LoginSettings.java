package otklik.region;

/**
 * The identity provider with which people log in to the desk, beside the file of users (OpenID
 * Connect Core 1.0, code flow).
 *
 * @param discovery address of the provider's {@code .well-known/openid-configuration}
 * @param client our id there
 * @param claim of the token, which holds the name by which the file of users knows them
 */
public record LoginSettings(String discovery, String client, SecretReference secret, String claim) {

  static final String USUAL_CLAIM = "preferred_username";

  static LoginSettings read(ProfileSection section) {
    String claim = section.optionalText("claim");
    LoginSettings settings =
        new LoginSettings(
            section.value("discovery", ProfileValues::webAddress),
            section.text("client"),
            section.value("secret", SecretReference::parse),
            claim == null ? USUAL_CLAIM : claim);
    section.nothingElse();
    return settings;
  }
}
