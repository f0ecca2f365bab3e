package otklik.classify.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import otklik.classify.token.RawToken;
import otklik.classify.token.TokenType;

/**
 * Names the language of a text. The dictionary answers first: short posts of which most words are
 * Russian need no statistics; OpenNLP's detector answers for the rest. Thread-safe.
 *
 * <p>Source: opennlp-models-langdetect, Apache-2.0, trained on the Leipzig corpora.
 */
public final class Languages {

  public static final String RUSSIAN = "rus";
  public static final String UNKNOWN = "und";

  /**
   * Share of known words from which a text is Russian: Ukrainian texts reach 0.5, posts full of
   * mistakes 0.75.
   */
  private static final double RUSSIAN_SHARE = 0.7;

  private static final double LEAST_CONFIDENCE = 0.02;
  private static final String MODEL = "/langdetect-183.bin";

  private final ThreadLocal<LanguageDetectorME> detector;

  /**
   * @param model of {@link #model()}; waited for when a text needs it
   */
  public Languages(Future<LanguageDetectorModel> model) {
    this.detector = ThreadLocal.withInitial(() -> new LanguageDetectorME(loaded(model)));
  }

  private static LanguageDetectorModel loaded(Future<LanguageDetectorModel> model) {
    try {
      return model.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the language detector was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language detector can't be loaded", e.getCause());
    }
  }

  /** The shipped model of the detector; it takes nearly a second. */
  public static LanguageDetectorModel model() {
    try (InputStream stream = Languages.class.getResourceAsStream(MODEL)) {
      return new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the language detector's model is missing from the class path", e);
    }
  }

  /**
   * ISO 639-3; {@value #UNKNOWN} for a text without words, or when nothing is probable.
   *
   * @param russian of each token whether it is known as a Russian one
   */
  public String language(String text, List<RawToken> tokens, boolean[] russian) {
    int words = 0;
    int known = 0;
    for (int i = 0; i < russian.length; i++) {
      RawToken token = tokens.get(i);
      if (token.type() == TokenType.WORD && Character.isLetter(token.text().codePointAt(0))) {
        words++;
        known += russian[i] ? 1 : 0;
      }
    }
    if (words == 0) {
      return UNKNOWN;
    }
    if (known >= RUSSIAN_SHARE * words) {
      return RUSSIAN;
    }
    var best =
        detector.get().predictLanguage(text.length() > 2_000 ? text.substring(0, 2_000) : text);
    return best.getConfidence() < LEAST_CONFIDENCE ? UNKNOWN : best.getLang();
  }
}
