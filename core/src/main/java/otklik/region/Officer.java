package otklik.region;

/**
 * Somebody who answers for something.
 *
 * @param post the position, as people read it
 * @param email null when there is none
 * @param deputy officer's id of who stands in when this one is away; null when nobody does
 * @param telegram id of the chat with the bot; null when there is none
 * @param max the same of MAX; null when there is none
 * @param webhook address that takes signals; null when there is none
 */
public record Officer(
    String id,
    String post,
    String email,
    String deputy,
    String telegram,
    String max,
    String webhook) {

  public Officer(String id, String post, String email) {
    this(id, post, email, null, null, null, null);
  }

  /** Whether a signal can leave the desk for this one. */
  public boolean canBeTold() {
    return email != null || telegram != null || max != null || webhook != null;
  }
}
