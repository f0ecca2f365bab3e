package otklik.desk.body;

/** A body that is not taken. */
final class RefusedBody extends Exception {

  private static final long serialVersionUID = 1;

  private final BodyRefusal why;

  RefusedBody(BodyRefusal why) {
    super(why.english());
    this.why = why;
  }

  BodyRefusal why() {
    return why;
  }
}
