package otklik.region;

/**
 * The regional management centre; every field but name and desk is an officer's id.
 *
 * @param administrator who is told when the program itself needs help; null when the profile does
 *     not say: then the curator is
 * @param desk address of the desk as its readers open it, without a slash at its end; null when the
 *     profile does not say
 */
public record Centre(
    String name,
    String curator,
    String executiveOfficer,
    String head,
    String deputy,
    String digitalisation,
    String appeals,
    String massMedia,
    String desk,
    String administrator) {

  public String administratorOrCurator() {
    return administrator == null ? curator : administrator;
  }
}
