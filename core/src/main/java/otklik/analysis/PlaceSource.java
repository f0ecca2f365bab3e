package otklik.analysis;

/** What says where a post's problem is, strongest first. */
public enum PlaceSource {
  /** Named in the text. */
  TEXT,
  /** The feed's home municipality in the profile. */
  FEED
}
