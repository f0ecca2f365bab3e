package otklik.classify.standing;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import otklik.analysis.Analysis;
import otklik.complaint.Complaint;
import otklik.post.Forms;
import otklik.post.Post;

/** A post as standing queries see it: fields named as those of the index. */
final class WatchedPost {

  private WatchedPost() {}

  static Document document(Complaint complaint) {
    Post post = complaint.post();
    Analysis a = complaint.analysis();
    Document document = new Document();
    words(document, "lemmas", a.lemmas());
    words(document, "stems", a.stems());
    words(document, "forms", Forms.of(post.text()));
    value(document, "kind", a.kind().kind().code());
    value(document, "sector", a.sector().sector().code());
    value(document, "platform", post.id().platform().code());
    value(document, "urgency", a.urgency().urgency().code());
    value(document, "feed", post.feed());
    value(document, "municipality", a.municipality());
    value(document, "settlement", a.settlement());
    value(document, "incident", complaint.incidentId());
    if (a.topic() != null) {
      value(document, "topic_group", a.topic().group());
      value(document, "topic", a.topic().topic());
    }
    if (complaint.route() != null) {
      value(document, "block_head", complaint.route().blockHead());
      value(document, "responsible", complaint.route().responsible());
      value(document, "executor", complaint.route().executor());
    }
    return document;
  }

  private static void words(Document document, String field, List<String> words) {
    document.add(new TextField(field, String.join(" ", words), Field.Store.NO));
  }

  /** Nothing for null; the doc value says that there is one. */
  private static void value(Document document, String field, String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
      document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
  }
}
