package otklik.desk.search;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.classify.topic.Topics;
import otklik.complaint.Status;
import otklik.desk.page.Pages;
import otklik.region.Region;
import otklik.text.SoundText;

/** Completes what is being typed: fields with their values, topics, places. */
public final class SuggestRoom {

  private static final int MOST = 8;
  private static final int SHORTEST = 2;

  private final Pages pages;

  /** What can be proposed, with the words by whose beginning it is found. */
  private final List<String> proposals;

  public SuggestRoom(Pages pages, Topics topics) {
    this.pages = pages;
    this.proposals = proposals(pages.region(), topics);
  }

  private static List<String> proposals(Region region, Topics topics) {
    Set<String> all = new LinkedHashSet<>();
    region.municipalities().forEach(town -> all.add(field("мо", town.name())));
    region.municipalities().stream()
        .flatMap(town -> town.settlements().stream())
        .forEach(settlement -> all.add(settlement.name()));
    Stream.of(Sector.values()).forEach(sector -> all.add(field("блок", sector.russianName())));
    Stream.of(Status.values()).forEach(status -> all.add(field("статус", status.russianName())));
    Stream.of(Kind.values()).forEach(kind -> all.add(field("вид", kind.russianName())));
    topics.all().forEach(topic -> all.add(field("тема", topic.name())));
    return List.copyOf(all);
  }

  private static String field(String name, String value) {
    return name + ":" + (value.contains(" ") ? "\"" + value + "\"" : value);
  }

  public void suggest(Context context) {
    String asked = SoundText.of(context.queryParam("q"));
    String typed = asked == null ? "" : asked;
    int last = typed.lastIndexOf(' ') + 1;
    String word = typed.substring(last).toLowerCase(Locale.ROOT).replace('ё', 'е');
    List<String> found = new ArrayList<>();
    if (word.length() >= SHORTEST) {
      proposals.stream()
          .filter(proposal -> fits(proposal, word))
          .limit(MOST)
          .forEach(proposal -> found.add(typed.substring(0, last) + proposal));
    }
    pages.render(context, "search/suggestions.jte", Map.of("found", found));
  }

  /** A word of it begins so, or it itself does. */
  private static boolean fits(String proposal, String word) {
    String plain = proposal.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return plain.startsWith(word)
        || Stream.of(plain.split("[\\s:\"«»]+")).anyMatch(part -> part.startsWith(word));
  }
}
