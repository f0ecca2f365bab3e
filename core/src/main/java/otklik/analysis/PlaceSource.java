package otklik.analysis;

/** What says where a post's problem is, strongest first. */
public enum PlaceSource {
  /** Named in the text. */
  TEXT,
  /** Named in the first post of the thread. */
  THREAD,
  /** The feed's home municipality in the profile. */
  FEED,
  /** The city that the author states. */
  AUTHOR,
  /** An analyst has said it: goes before all others. Last here, as states know the order. */
  ANALYST
}
