package otklik.training;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import otklik.classify.morphology.Morphology;
import otklik.classify.morphology.MorphologyArtefact;
import otklik.classify.morphology.TagModel;
import otklik.classify.topic.TopicArtefact;
import otklik.training.label.Corrections;
import otklik.training.label.LabelTraining;
import otklik.training.label.LabelledPost;
import otklik.training.label.LabelledPosts;
import otklik.training.label.TopicModelTraining;
import otklik.training.label.TopicTraining;
import otklik.training.morphology.MorphologyTraining;
import otklik.training.morphology.TrainingTreebanks;

/**
 * Rebuilds every artefact: {@code Train CORPORA ARTEFACTS}. The same corpora give the same bytes.
 */
public final class Train {

  private Train() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2 && args.length != 3) {
      System.err.println(
          "usage: scripts/train CORPORA [CORRECTIONS.jsonl], where CORPORA holds ud/ and posts-labelled.tsv");
      System.exit(2);
    }
    Path corpora = Path.of(args[0]);
    Path artefacts = Path.of(args[1]);
    Files.createDirectories(artefacts);
    Morphology morphology = morphology(corpora, artefacts);
    TopicArtefact topics =
        TopicTraining.artefact(
            corpora.resolve("topics.tsv"), corpora.resolve("topic-lexicon.tsv"), morphology);
    write(artefacts.resolve("topics.bin.gz"), topics::write);
    LabelledPosts reader = new LabelledPosts(morphology);
    List<LabelledPost> posts = new ArrayList<>(reader.read(corpora.resolve("posts-labelled.tsv")));
    posts.addAll(reader.own());
    if (args.length == 3) {
      posts.addAll(Corrections.read(Path.of(args[2]), morphology));
    }
    write(
        artefacts.resolve("sectors.bin.gz"), LabelTraining.sectors(posts, topics.lexicon())::write);
    write(
        artefacts.resolve("topic-choice.bin.gz"),
        new TopicModelTraining(topics.lexicon(), topics.topics(), morphology).train(posts)::write);
    write(artefacts.resolve("kinds.bin.gz"), LabelTraining.kinds(posts)::write);
  }

  private static Morphology morphology(Path corpora, Path artefacts) throws IOException {
    MorphologyTraining.Trained trained =
        new MorphologyTraining().train(TrainingTreebanks.read(corpora.resolve("ud")));
    write(
        artefacts.resolve("forms.bin.gz"),
        out -> MorphologyArtefact.write(trained.seen(), trained.endings(), trained.lemmas(), out));
    write(artefacts.resolve("context.bin.gz"), trained.context()::write);
    write(artefacts.resolve("tagger.bin.gz"), TagModel.of(trained.tagger())::write);
    return trained.morphology();
  }

  interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  static void write(Path file, Writing writing) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      writing.to(out);
    }
    System.out.printf("%s %,d bytes%n", file.getFileName(), Files.size(file));
  }
}
