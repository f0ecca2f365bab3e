package otklik.classify.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Topics and their lexicon as one artefact. */
public record TopicArtefact(Topics topics, TopicLexicon lexicon) {

  public void write(DataOutputStream out) throws IOException {
    topics.write(out);
    lexicon.write(out);
  }

  public static TopicArtefact read(DataInputStream in) throws IOException {
    return new TopicArtefact(Topics.read(in), TopicLexicon.read(in));
  }
}
