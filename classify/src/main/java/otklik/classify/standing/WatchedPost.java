package otklik.classify.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import otklik.analysis.Analysis;
import otklik.analysis.PersonalData;
import otklik.complaint.Complaint;
import otklik.post.Forms;
import otklik.post.Post;
import otklik.privacy.Masking;

/** A post as standing queries see it: fields named as those of the index. */
final class WatchedPost {

  /** Before the names of the fields without what masking hides. */
  static final String SHOWN = "shown.";

  private static final String GAP = "\u2026";

  private WatchedPost() {}

  static Document document(Complaint complaint) {
    Post post = complaint.post();
    Analysis a = complaint.analysis();
    Document document = new Document();
    words(document, "lemmas", a.lemmas());
    words(document, "stems", a.stems());
    words(document, "forms", Forms.of(post.text()));
    words(document, SHOWN + "lemmas", shown(a.lemmas(), a.hiddenWords()));
    words(document, SHOWN + "stems", shown(a.stems(), a.hiddenWords()));
    words(document, SHOWN + "forms", forms(post.text(), a.personalData()));
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

  private static List<String> shown(List<String> words, List<Integer> hidden) {
    List<String> shown = new ArrayList<>(words);
    hidden.forEach(place -> shown.set(place, GAP));
    return shown;
  }

  private static List<String> forms(String text, List<PersonalData> found) {
    return Masking.pieces(text, found).stream()
        .flatMap(piece -> piece.hidden() ? Stream.of(GAP) : Forms.of(piece.text()).stream())
        .toList();
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
