package otklik.region;

/**
 * Somebody who answers for something.
 *
 * @param post the position, as people read it
 * @param email null when there is none
 */
public record Officer(String id, String post, String email) {}
