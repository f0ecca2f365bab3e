package otklik.desk.body;

/** How many bytes a body may have. */
enum BodySize {
  /** A name, a password, a key: before anybody has said who they are. */
  SECRETS(16 << 10),
  /** An order for five hundred complaints with an answer of ten thousand letters. */
  FORMS(1 << 20),
  /** A partner's thousand posts. */
  POSTS(4 << 20);

  private final int bytes;

  BodySize(int bytes) {
    this.bytes = bytes;
  }

  static BodySize of(String path) {
    if (path.startsWith("/push/")) {
      return POSTS;
    }
    boolean open = path.startsWith("/log") || path.startsWith("/signal");
    return open ? SECRETS : FORMS;
  }

  int bytes() {
    return bytes;
  }
}
