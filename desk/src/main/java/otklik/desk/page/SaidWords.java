package otklik.desk.page;

import java.util.function.UnaryOperator;
import otklik.classify.Analyser;
import otklik.complaint.HandlingRecord;
import otklik.privacy.Masking;
import otklik.sink.search.FoundComplaint;

/**
 * Answers, reasons and notes name people too: who may not open what is hidden in a post gets them
 * masked in the same way. They are read for that when they are shown, which is seldom.
 */
public record SaidWords(Analyser analyser) {

  public FoundComplaint shown(FoundComplaint found, Visit visit) {
    return isOpen(visit) ? found : found.saying(hiding());
  }

  public HandlingRecord shown(HandlingRecord record, Visit visit) {
    return isOpen(visit) ? record : record.saying(hiding());
  }

  private static boolean isOpen(Visit visit) {
    return visit.person().sight().unmasked();
  }

  private UnaryOperator<String> hiding() {
    return text -> text == null ? null : Masking.mask(text, analyser.personalData(text));
  }
}
