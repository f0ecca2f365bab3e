package otklik.jobs.gather;

import org.apache.flink.api.java.functions.KeySelector;
import otklik.analysis.AnalysedPost;
import otklik.incident.Voice;

/**
 * Voices that could be of one incident have one key; posts that want no answer are spread by their
 * id.
 */
public final class GatherKey implements KeySelector<AnalysedPost, String> {

  private static final long serialVersionUID = 1;

  @Override
  public String getKey(AnalysedPost analysed) {
    return of(analysed);
  }

  public static String of(AnalysedPost analysed) {
    return Gather.isVoice(analysed)
        ? Voice.key(analysed)
        : "-/" + analysed.post().id().externalId();
  }
}
