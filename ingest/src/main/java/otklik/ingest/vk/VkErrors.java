package otklik.ingest.vk;

import java.time.Duration;
import otklik.ingest.FeedTrouble;

/**
 * What each error of VK means for the feed.
 *
 * <p>Source: dev.vk.com/ru/reference/errors.
 */
final class VkErrors {

  static final int ACCESS_DENIED = 15;

  private VkErrors() {}

  static FeedTrouble trouble(int code, String message) {
    String said = " (VK: " + code + " " + message + ")";
    return switch (code) {
      case 5, 27, 28 ->
          FeedTrouble.waitWithToken(
              Duration.ofHours(1), "the token is not valid any more; put in a new one" + said);
      case 6 ->
          FeedTrouble.waitWithToken(Duration.ofSeconds(2), "too many requests a second" + said);
      case 9 -> FeedTrouble.waitWithToken(Duration.ofMinutes(5), "too much of the same" + said);
      case 14 ->
          FeedTrouble.waitWithToken(
              Duration.ofMinutes(30), "VK wants to see a person (captcha)" + said);
      case 29 ->
          FeedTrouble.waitWithToken(
              Duration.ofHours(1), "the daily limit of this method is used up" + said);
      case 1, 10, 13 -> FeedTrouble.retry("VK has a fault" + said);
      case ACCESS_DENIED, 203 ->
          FeedTrouble.stop("the community is closed, or the token has no right to it" + said);
      case 18, 19 -> FeedTrouble.stop("the community is deleted or blocked" + said);
      case 30 -> FeedTrouble.stop("the profile is private" + said);
      case 100, 113, 125 -> FeedTrouble.stop("VK does not know this address" + said);
      default -> FeedTrouble.retry("VK refuses" + said);
    };
  }

  /** Whether the error is about one post only, so that the others go on. */
  static boolean isAboutOnePost(int code) {
    return code == ACCESS_DENIED || code == 18 || code == 30 || code == 100 || code == 212;
  }
}
