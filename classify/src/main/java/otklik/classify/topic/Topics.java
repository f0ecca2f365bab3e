package otklik.classify.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import otklik.analysis.Sector;

/**
 * The topics that regional centres use, each with its sector and the lemmas of its name. Immutable.
 */
public record Topics(List<Entry> all) {

  public Topics {
    all = List.copyOf(all);
  }

  /**
   * @param fastTrack marked ★
   * @param words content lemmas of the topic's name
   */
  public record Entry(
      Sector sector, String group, String name, boolean fastTrack, List<String> words) {
    public Entry {
      words = List.copyOf(words);
    }

    /** By which models know it. */
    public String code() {
      return Topics.code(sector.code(), name);
    }
  }

  /** By which models know a topic: two sectors may have topics of one name. */
  public static String code(String sector, String topic) {
    return sector + "|" + topic;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(all.size());
    for (Entry entry : all) {
      out.writeUTF(entry.sector().code());
      out.writeUTF(entry.group());
      out.writeUTF(entry.name());
      out.writeBoolean(entry.fastTrack());
      out.writeUTF(String.join(" ", entry.words()));
    }
  }

  static Topics read(DataInputStream in) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Sector sector =
          Sector.ofCode(in.readUTF()).orElseThrow(() -> new IOException("unknown sector"));
      entries.add(
          new Entry(
              sector,
              in.readUTF(),
              in.readUTF(),
              in.readBoolean(),
              List.of(in.readUTF().split(" "))));
    }
    return new Topics(entries);
  }
}
