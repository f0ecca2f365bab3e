package otklik.classify.morphology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads and writes the trained parts of morphology: seen forms and endings in one file, the tagger
 * in another.
 */
public final class MorphologyArtefact {

  private static final String FORMS = "/otklik/artefacts/forms.bin.gz";
  private static final String TAGGER = "/otklik/artefacts/tagger.bin.gz";
  private static final String CONTEXT = "/otklik/artefacts/context.bin.gz";

  private MorphologyArtefact() {}

  /** Morphology as it is shipped; about 0.7 s. */
  public static Morphology load() {
    return load(new RussianDictionary());
  }

  /** The same over a dictionary that is open already. */
  public static Morphology load(RussianDictionary dictionary) {
    return load(dictionary, true, false);
  }

  /** The same without correcting typing mistakes, to measure what correcting brings. */
  public static Morphology loadWithoutSpelling() {
    return load(new RussianDictionary(), false, false);
  }

  /** The same, every choice seen in its sentence, to measure what sparing it changes. */
  public static Morphology loadThorough() {
    return load(new RussianDictionary(), true, true);
  }

  private static Morphology load(RussianDictionary dictionary, boolean corrects, boolean thorough) {
    try (DataInputStream forms = open(FORMS);
        DataInputStream tagger = open(TAGGER);
        DataInputStream network = open(CONTEXT)) {
      SeenForms seen = new SeenForms(readings(forms));
      Endings endings = new Endings(rules(forms));
      LemmaCounts lemmas = new LemmaCounts(counts(forms), counts(forms));
      TagModel model = TagModel.read(tagger);
      TagIds ids = new TagIds(model.tags());
      ContextModel context = ContextModel.read(network);
      return new Morphology(
          new FormReader(dictionary, seen, endings, lemmas, ids, corrects),
          model,
          context,
          thorough);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the artefacts of morphology can't be read: run scripts/train", e);
    }
  }

  private static DataInputStream open(String resource) throws IOException {
    InputStream stream = MorphologyArtefact.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException(resource + " is missing");
    }
    return new DataInputStream(
        new java.io.BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
  }

  /** What the forms file holds, in this order. */
  public static void write(
      SeenForms seen, Endings endings, LemmaCounts lemmas, DataOutputStream out)
      throws IOException {
    write(seen, out);
    write(endings, out);
    write(lemmas.ofForms(), out);
    write(lemmas.ofLemmas(), out);
  }

  private static void write(Map<String, Integer> counts, DataOutputStream out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<String, Integer> count : new TreeMap<>(counts).entrySet()) {
      out.writeUTF(count.getKey());
      out.writeInt(count.getValue());
    }
  }

  private static Map<String, Integer> counts(DataInputStream in) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      counts.put(in.readUTF(), in.readInt());
    }
    return counts;
  }

  private static void write(SeenForms seen, DataOutputStream out) throws IOException {
    out.writeInt(seen.all().size());
    for (Map.Entry<String, List<Reading>> form : new TreeMap<>(seen.all()).entrySet()) {
      out.writeUTF(form.getKey());
      out.writeByte(form.getValue().size());
      for (Reading reading : form.getValue()) {
        out.writeUTF(reading.lemma());
        out.writeUTF(reading.tag());
        out.writeUTF(reading.features());
      }
    }
  }

  private static void write(Endings endings, DataOutputStream out) throws IOException {
    out.writeInt(endings.rules().size());
    for (Map.Entry<String, List<Endings.Rule>> ending : new TreeMap<>(endings.rules()).entrySet()) {
      out.writeUTF(ending.getKey());
      out.writeByte(ending.getValue().size());
      for (Endings.Rule rule : ending.getValue()) {
        out.writeByte(rule.cut());
        out.writeUTF(rule.add());
        out.writeUTF(rule.tag());
        out.writeUTF(rule.features());
      }
    }
  }

  private static Map<String, List<Reading>> readings(DataInputStream in) throws IOException {
    Map<String, List<Reading>> all = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String form = in.readUTF();
      List<Reading> readings = new ArrayList<>();
      for (int more = in.readUnsignedByte(); more > 0; more--) {
        readings.add(new Reading(in.readUTF(), in.readUTF(), in.readUTF()));
      }
      all.put(form, List.copyOf(readings));
    }
    return all;
  }

  private static Map<String, List<Endings.Rule>> rules(DataInputStream in) throws IOException {
    Map<String, List<Endings.Rule>> all = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String ending = in.readUTF();
      List<Endings.Rule> rules = new ArrayList<>();
      for (int more = in.readUnsignedByte(); more > 0; more--) {
        rules.add(
            new Endings.Rule(in.readUnsignedByte(), in.readUTF(), in.readUTF(), in.readUTF()));
      }
      all.put(ending, List.copyOf(rules));
    }
    return all;
  }
}
