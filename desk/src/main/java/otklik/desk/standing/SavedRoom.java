package otklik.desk.standing;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.page.Visit;
import otklik.right.Person;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;
import otklik.sink.search.StandingSearch;
import otklik.sink.standing.Match;
import otklik.sink.standing.Matches;
import otklik.sink.standing.SavedSearch;
import otklik.sink.standing.SavedSearches;
import otklik.standing.StandingQuery;
import otklik.standing.StandingQuery.Wanted;
import otklik.text.SoundText;

/** Saves searches, shows what they have found, and forgets them. Everybody has their own. */
public final class SavedRoom {

  private static final int SHOWN = 100;
  private static final int LONGEST_NAME = 120;

  /** A table that is kept to be looked at again; it can't be watched. */
  private static final String BREAKDOWN = "/breakdown";

  private final Pages pages;
  private final QueryReader queries;
  private final ComplaintSearch search;
  private final SavedSearches searches;
  private final Matches matches;

  public SavedRoom(
      Pages pages,
      QueryReader queries,
      ComplaintSearch search,
      SavedSearches searches,
      Matches matches) {
    this.pages = pages;
    this.queries = queries;
    this.search = search;
    this.searches = searches;
    this.matches = matches;
  }

  public void page(Context context) throws IOException {
    pages.render(context, "standing/saved.jte", Map.of("page", shown(context)));
  }

  /** The list alone, for a page that is open. */
  public void list(Context context) throws IOException {
    pages.render(context, "standing/found.jte", Map.of("page", shown(context)));
  }

  private SavedPage shown(Context context) throws IOException {
    Person person = Visit.of(context).person();
    List<SavedSearch> all = searches.of(person.name());
    Map<String, Long> unseen = matches.unseen(person.name());
    String of = context.queryParam("of");
    SavedSearch only = all.stream().filter(s -> s.id().equals(of)).findFirst().orElse(null);
    List<Match> found = matches.of(person.name(), only == null ? null : only.id(), SHOWN);
    return new SavedPage(
        counted(all, unseen),
        hits(person, all, found),
        only,
        unseen.values().stream().mapToLong(Long::longValue).sum());
  }

  private static List<SavedPage.Saved> counted(List<SavedSearch> all, Map<String, Long> unseen) {
    return all.stream().map(s -> new SavedPage.Saved(s, unseen.getOrDefault(s.id(), 0L))).toList();
  }

  /** A post that several searches have found stands there once. */
  private List<SavedPage.Hit> hits(Person person, List<SavedSearch> all, List<Match> found)
      throws IOException {
    Map<String, Set<String>> by = new LinkedHashMap<>();
    Set<String> unseen = new LinkedHashSet<>();
    for (Match match : found) {
      Set<String> names = by.computeIfAbsent(match.complaint(), id -> new LinkedHashSet<>());
      all.stream().filter(s -> s.id().equals(match.query())).forEach(s -> names.add(s.name()));
      if (match.seenAt() == null) {
        unseen.add(match.complaint());
      }
    }
    List<SavedPage.Hit> hits = new ArrayList<>();
    List<String> ids = List.copyOf(by.keySet());
    for (FoundComplaint complaint : search.seenBy(person.sight()).complaints(ids)) {
      String id = complaint.document().id();
      hits.add(new SavedPage.Hit(complaint, String.join(", ", by.get(id)), unseen.contains(id)));
    }
    return hits;
  }

  /** What has been saved, and what is new, for programs. */
  public void json(Context context) throws IOException {
    String owner = Visit.of(context).person().name();
    context.json(counted(searches.of(owner), matches.unseen(owner)));
  }

  /** What was found, the newest first, for programs. */
  public void jsonFound(Context context) throws IOException {
    String of = context.queryParam("of");
    context.json(matches.of(Visit.of(context).person().name(), of, SHOWN));
  }

  public void jsonSave(Context context) throws IOException {
    context.json(saved(context)).status(HttpStatus.CREATED);
  }

  public void jsonChange(Context context) throws IOException {
    changed(context);
    json(context);
  }

  public void save(Context context) throws IOException {
    saved(context);
    context.redirect("/searches", HttpStatus.SEE_OTHER);
  }

  /** The search stands in the address, as on the search page; its name and the rest in the form. */
  private SavedSearch saved(Context context) throws IOException {
    Person person = Visit.of(context).person();
    if (searches.of(person.name()).size() >= SavedSearches.MOST) {
      throw new BadRequestResponse(pages.text("saved.too-many", SavedSearches.MOST));
    }
    SearchRequest request = queries.read(context, 1);
    Optional<List<Wanted>> wanted = StandingSearch.wanted(request);
    boolean watched = context.formParam("watch") != null;
    if (watched && wanted.isEmpty()) {
      throw new BadRequestResponse(pages.text("saved.can-not-stand"));
    }
    String id = UUID.randomUUID().toString();
    StandingQuery standing =
        new StandingQuery(
            id,
            person.name(),
            name(context),
            request.terms(),
            wanted.orElse(List.of()),
            person.sight(),
            tell(context, person),
            context.formParam("sound") != null,
            false);
    String address = context.queryString() == null ? "" : context.queryString();
    String page = BREAKDOWN.equals(context.formParam("page")) ? BREAKDOWN : SavedSearch.SEARCH;
    SavedSearch saved =
        new SavedSearch(
            id, person.name(), standing.name(), page, address, watched, standing, pages.now());
    searches.put(saved);
    return saved;
  }

  private String name(Context context) {
    String typed = SoundText.of(context.formParam("name"));
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BadRequestResponse(pages.text("saved.no-name", LONGEST_NAME));
    }
    return name;
  }

  /** An officer can have only oneself told; who sees everything may have any officer told. */
  private String tell(Context context, Person person) {
    String officer = context.formParam("tell");
    if (officer == null || officer.isBlank()) {
      return null;
    }
    boolean may = person.sight().everything() || officer.equals(person.officer());
    if (!may || pages.region().officer(officer).isEmpty()) {
      throw new BadRequestResponse(pages.text("saved.can-not-tell"));
    }
    return officer;
  }

  public void change(Context context) throws IOException {
    changed(context);
    context.redirect("/searches", HttpStatus.SEE_OTHER);
  }

  private void changed(Context context) throws IOException {
    Person person = Visit.of(context).person();
    String action = String.valueOf(context.formParam("action"));
    String id = context.formParam("id");
    if (action.equals("seen")) {
      matches.see(person.name(), id == null || id.isBlank() ? null : id, pages.now());
    } else {
      SavedSearch saved =
          searches
              .find(String.valueOf(id), person.name())
              .orElseThrow(() -> new NotFoundResponse(pages.text("saved.not-there")));
      change(saved, action);
    }
  }

  private void change(SavedSearch saved, String action) throws IOException {
    switch (action) {
      case "watch" -> searches.put(saved.watched(true));
      case "leave" -> searches.put(saved.watched(false));
      case "sound" -> searches.put(saved.heard(true));
      case "silence" -> searches.put(saved.heard(false));
      case "delete" -> {
        searches.delete(saved);
        matches.see(saved.owner(), saved.id(), pages.now());
      }
      default -> throw new BadRequestResponse(pages.text("handling.no-action"));
    }
  }
}
