package otklik.post;

/** How the reading of a feed goes. */
public enum FeedState {
  READING("читается"),
  /** The platform asked us to wait, or an error is being waited out. */
  WAITING("ждёт"),
  /** Only a person can help: closed, deleted, no right, wrong address. It is tried once an hour. */
  STOPPED("остановлена");

  private final String russianName;

  FeedState(String russianName) {
    this.russianName = russianName;
  }

  public String russianName() {
    return russianName;
  }
}
