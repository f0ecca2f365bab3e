package otklik.desk.export;

import java.util.List;
import java.util.function.Function;
import otklik.analysis.Urgency;
import otklik.desk.page.Pages;
import otklik.desk.page.ShownText;
import otklik.lists.document.Cell;
import otklik.lists.document.ListColumn;
import otklik.sink.index.ComplaintDocument;
import otklik.sink.search.FoundComplaint;

/** What an export says of each complaint. */
record ExportColumns(Pages pages, String desk) {

  List<ListColumn<FoundComplaint>> all() {
    return List.of(
        column("posted", 16, d -> Cell.time(d.postedAt())),
        column(
            "municipality", 20, d -> Cell.text(pages.region().municipalityName(d.municipality()))),
        column("settlement", 18, d -> Cell.text(d.settlement())),
        column("address", 22, d -> Cell.text(String.join(", ", d.addresses()))),
        column("kind", 11, d -> Cell.text(pages.kind(d.kind()))),
        column("sector", 22, d -> Cell.text(pages.sector(d.sector()))),
        column("topic", 30, d -> Cell.text(d.topic() == null ? d.topicGroup() : d.topic())),
        column(
            "urgency",
            13,
            d ->
                Cell.text(pages.urgency(d.urgency()))
                    .urgentIf(d.urgency().equals(Urgency.CRITICAL.code()))),
        column("text", 70, d -> Cell.text(ShownText.masked(d))),
        column("platform", 14, d -> Cell.text(pages.platforms(List.of(d.platform())))),
        whole("status", 15, found -> Cell.text(found.handling().status().russianName())),
        column("responsible", 28, d -> Cell.text(officer(d.responsible()))),
        whole("assignee", 28, found -> Cell.text(officer(found.handling().assignee()))),
        column("first-answer", 16, d -> Cell.time(d.firstAnswerDueAt())),
        whole("answered", 16, found -> Cell.time(found.handling().answeredAt())),
        column("solution", 16, d -> Cell.time(d.solutionDueAt())),
        column("incident", 24, d -> Cell.text(d.incident())),
        column("source", 12, this::source),
        column("card", 12, d -> Cell.link(pages.text("export.card"), desk + pages.card(d.id()))),
        column("id", 22, d -> Cell.text(d.id())));
  }

  private Cell source(ComplaintDocument d) {
    return d.url() == null ? Cell.EMPTY : Cell.link(pages.text("export.source"), d.url());
  }

  private String officer(String id) {
    return id == null ? "" : pages.officer(id);
  }

  private ListColumn<FoundComplaint> column(
      String name, int width, Function<ComplaintDocument, Cell> cell) {
    return whole(name, width, found -> cell.apply(found.document()));
  }

  private ListColumn<FoundComplaint> whole(
      String name, int width, Function<FoundComplaint, Cell> cell) {
    return new ListColumn<>(pages.text("export." + name), width, cell);
  }
}
