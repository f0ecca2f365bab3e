package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.Jsoup;
import otklik.text.SoundText;

/** A mail as its receiver's program reads it. */
final class ReadMail {

  private ReadMail() {}

  /**
   * @param id of the case that it is about
   */
  static void check(MimeMessage mail, String id) throws Exception {
    assertThat(mail.getSubject()).startsWith("Срок обращения: Срок: Яма!");
    assertThat(mail.getSubject().lines()).hasSize(1);
    assertThat(SoundText.isSound(mail.getSubject())).isTrue();
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Bcc")).isNull();
    String text = part(mail, "text/plain");
    assertThat(text).contains("/complaint/" + id);
    assertThat(SoundText.isSound(text)).isTrue();
    String page = part(mail, "text/html");
    assertThat(Jsoup.parse(page).select("a[href$=/complaint/" + id + "]")).isNotEmpty();
    assertThat(SoundText.isSound(page)).isTrue();
  }

  /** All that its reader sees. */
  static String shown(MimeMessage mail) throws Exception {
    return mail.getSubject() + part(mail, "text/plain") + part(mail, "text/html");
  }

  private static String part(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent());
    }
    StringBuilder all = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        all.append(part(parts.getBodyPart(i), type));
      }
    }
    return all.toString();
  }
}
