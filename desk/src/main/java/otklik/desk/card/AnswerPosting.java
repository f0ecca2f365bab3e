package otklik.desk.card;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import otklik.complaint.HandlingRecord;
import otklik.region.Region;
import otklik.right.Person;
import otklik.sink.audit.AuditLog;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.reply.Replies;
import otklik.sink.reply.Reply;

/** Gives answers to whoever posts them, where the feed of the complaint gives us the right to. */
public record AnswerPosting(Region region, Replies replies, AuditLog audit) {

  boolean isAllowed(ComplaintDocument document) {
    return region.takesAnswers(document.feed());
  }

  List<Reply> of(ComplaintDocument document) throws IOException {
    return isAllowed(document) ? replies.of(document.id()) : List.of();
  }

  /** Nothing where there is no answer, or no right to post it. */
  void post(ComplaintDocument document, HandlingRecord record, Person person, Instant at)
      throws IOException {
    String answer = record.now().answer();
    if (answer != null && isAllowed(document)) {
      replies.put(
          Reply.of(document.id(), record.version(), document.feed(), answer, person.name(), at));
      audit.append(person, "post_answer", document.id(), null, at);
    }
  }
}
