package otklik.desk.breakdown;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.sink.search.Dimension;
import otklik.sink.search.Measure;
import otklik.sink.search.SearchRequest;

/**
 * What a breakdown is asked for.
 *
 * @param columns null for sums only
 * @param request with the period in it
 * @param typed words and fields, as they were typed
 */
public record BreakdownQuestion(
    Dimension rows, Dimension columns, Measure measure, SearchRequest request, String typed) {

  private static final int USUAL_DAYS = 30;

  /**
   * Where the address says nothing: complaints of the last thirty days by municipality and sector.
   *
   * @throws IllegalArgumentException naming the parameter
   */
  static BreakdownQuestion read(Context context, QueryReader queries, Pages pages) {
    SearchRequest asked = queries.read(context, 0);
    Dimension rows =
        one(context, "rows", code -> Dimension.ofCode(code).orElse(null), Dimension.values());
    Dimension columns =
        "none".equals(context.queryParam("columns"))
            ? null
            : one(
                context,
                "columns",
                code -> Dimension.ofCode(code).orElse(null),
                Dimension.values());
    boolean neither = context.queryParam("rows") == null && context.queryParam("columns") == null;
    Measure measure =
        one(context, "measure", code -> Measure.ofCode(code).orElse(null), Measure.values());
    return new BreakdownQuestion(
        rows == null ? Dimension.MUNICIPALITY : rows,
        neither ? Dimension.SECTOR : columns,
        measure == null ? Measure.COUNT : measure,
        within(asked, pages),
        context.queryParam("q") == null ? "" : context.queryParam("q"));
  }

  private static <T> T one(
      Context context, String name, Function<String, T> ofCode, Enum<?>[] all) {
    String code = context.queryParam(name);
    if (code == null || code.isBlank()) {
      return null;
    }
    T found = ofCode.apply(code);
    if (found == null) {
      String known =
          String.join(
              ", ",
              Arrays.stream(all)
                  .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                  .toList());
      throw new IllegalArgumentException(name + ": '" + code + "' is none of " + known);
    }
    return found;
  }

  private static SearchRequest within(SearchRequest asked, Pages pages) {
    Instant to = asked.to() == null ? pages.endOfToday() : asked.to();
    Instant from = asked.from();
    if (from == null) {
      from =
          to.minusMillis(1)
              .atZone(pages.region().timeZone())
              .toLocalDate()
              .minusDays(USUAL_DAYS - 1L)
              .atStartOfDay(pages.region().timeZone())
              .toInstant();
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from: must be before to");
    }
    return asked.within(from, to);
  }

  /** The same of the period before, equally long. */
  SearchRequest before() {
    Duration length = Duration.between(request.from(), request.to());
    return request.within(request.from().minus(length), request.from());
  }

  LocalDate firstDay(Pages pages) {
    return request.from().atZone(pages.region().timeZone()).toLocalDate();
  }

  LocalDate lastDay(Pages pages) {
    return request.to().minusMillis(1).atZone(pages.region().timeZone()).toLocalDate();
  }

  /** As it stands in addresses. */
  String parameters(Pages pages) {
    return "rows="
        + rows.code()
        + "&columns="
        + (columns == null ? "none" : columns.code())
        + "&measure="
        + measure.code()
        + "&from="
        + firstDay(pages)
        + "&to="
        + lastDay(pages)
        + "&q="
        + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
