package otklik.desk;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.POST;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.desk.openapi.OpenApi;
import otklik.desk.openapi.Operation;
import otklik.desk.page.Pages;
import otklik.desk.page.Visit;
import otklik.sink.audit.AuditLog;

/**
 * Every address of the desk: method, path, who may, handler. There is no other way in; the table is
 * in docs/rights.md, and a test tries every address with every role.
 */
final class Endpoints {

  private static final List<String> WATCHED = List.of("/health", "/ready");

  private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

  /** One address. */
  record Endpoint(HandlerType method, String path, Door door, Handler handler) {}

  /** Of the interface for programs: fields are only ever added. */
  private static final String VERSION = "1.0.0";

  /** Characters; longer ones, encoded, would be no header. */
  private static final int LONGEST_ASKED = 2000;

  private final List<Endpoint> all;
  private final Access access;
  private final Guesses guesses;
  private final Pages pages;
  private final RequestMeter meter;
  private final AuditLog audit;

  /** Made when it is first asked for: schemas of all records take a while. Guarded by this. */
  private String description;

  Endpoints(
      Rooms r, Access access, Guesses guesses, Pages pages, RequestMeter meter, AuditLog audit) {
    this.access = access;
    this.guesses = guesses;
    this.pages = pages;
    this.meter = meter;
    this.audit = audit;
    this.all =
        List.of(
            new Endpoint(GET, "/login", Door.ANYONE, r.login()::form),
            new Endpoint(POST, "/login", Door.ANYONE, r.login()::enter),
            new Endpoint(POST, "/logout", Door.ANYONE, r.login()::leave),
            new Endpoint(GET, "/login/provider", Door.ANYONE, r.provider()::start),
            new Endpoint(GET, "/login/callback", Door.ANYONE, r.provider()::back),
            new Endpoint(GET, "/session", Door.ANYONE, r.login()::who),
            new Endpoint(GET, "/health", Door.ANYONE, context -> context.result("ok")),
            new Endpoint(GET, "/ready", Door.ANYONE, r.ready()::ready),
            new Endpoint(GET, "/api/openapi.json", Door.ANYONE, this::describe),
            new Endpoint(GET, "/", Door.EVERYBODY, r.search()::page),
            new Endpoint(GET, "/results", Door.EVERYBODY, r.search()::results),
            new Endpoint(GET, "/suggest", Door.EVERYBODY, r.suggest()::suggest),
            new Endpoint(GET, "/searches", Door.EVERYBODY, r.saved()::page),
            new Endpoint(GET, "/searches/found", Door.EVERYBODY, r.saved()::list),
            new Endpoint(POST, "/searches", Door.EVERYBODY, r.saved()::save),
            new Endpoint(POST, "/searches/change", Door.EVERYBODY, r.saved()::change),
            new Endpoint(POST, "/export", Door.EVERYBODY, r.export()::begin),
            new Endpoint(GET, "/export/{id}", Door.EVERYBODY, r.export()::progress),
            new Endpoint(GET, "/export/{id}/file", Door.EVERYBODY, r.export()::file),
            new Endpoint(POST, "/complaints/handle", Door.HANDLERS, r.bulk()::handle),
            new Endpoint(GET, "/complaint/{id}", Door.EVERYBODY, r.card()::page),
            new Endpoint(GET, "/complaint", Door.EVERYBODY, r.card()::page),
            new Endpoint(POST, "/complaint/handle", Door.HANDLERS, r.handling()::handle),
            new Endpoint(POST, "/complaint/post", Door.HANDLERS, r.reply()::post),
            new Endpoint(POST, "/complaint/unmask", Door.HANDLERS, r.card()::unmask),
            new Endpoint(POST, "/incident/split", Door.ANALYSTS, r.incident()::split),
            new Endpoint(POST, "/incident/join", Door.ANALYSTS, r.incident()::join),
            new Endpoint(GET, "/work", Door.EVERYBODY, r.work()::page),
            new Endpoint(GET, "/overview", Door.EVERYBODY, r.overview()::page),
            new Endpoint(GET, "/events", Door.EVERYBODY, new SseHandler(r.live()::listen)),
            new Endpoint(GET, "/breakdown", Door.EVERYBODY, r.breakdown()::page),
            new Endpoint(GET, "/breakdown/sheet", Door.EVERYBODY, r.breakdown()::sheet),
            new Endpoint(GET, "/breakdown/picture", Door.EVERYBODY, r.breakdown()::picture),
            new Endpoint(GET, "/inbox", Door.EVERYBODY, r.inbox()::page),
            new Endpoint(GET, "/signal", Door.KEYED, r.inbox()::signal),
            new Endpoint(POST, "/signal", Door.KEYED, r.inbox()::acknowledge),
            new Endpoint(GET, "/feeds", Door.CENTRE, r.feeds()::page),
            new Endpoint(GET, "/dead-letters", Door.ANALYSTS, r.deadLetters()::page),
            new Endpoint(POST, "/dead-letters/unmask", Door.ANALYSTS, r.deadLetters()::unmask),
            new Endpoint(GET, "/audit", Door.ADMINISTRATORS, r.audit()::page),
            new Endpoint(GET, "/audit/export", Door.ADMINISTRATORS, r.audit()::export),
            new Endpoint(POST, "/push/{feed}", Door.KEYED, r.push()::receive),
            new Endpoint(
                GET, "/open311/v2/discovery.{format}", Door.ANYONE, r.open311()::discovery),
            new Endpoint(GET, "/open311/v2/services.{format}", Door.ANYONE, r.open311()::services),
            new Endpoint(
                GET, "/open311/v2/services/{code}.{format}", Door.ANYONE, r.open311()::service),
            new Endpoint(
                GET, "/open311/v2/requests.{format}", Door.EVERYBODY, r.open311()::requests),
            new Endpoint(POST, "/open311/v2/requests.{format}", Door.HANDLERS, r.report()::report),
            new Endpoint(
                GET, "/open311/v2/requests/{id}.{format}", Door.EVERYBODY, r.open311()::request),
            new Endpoint(
                GET,
                "/open311/v2/servicerequestupdates.{format}",
                Door.EVERYBODY,
                r.open311()::updates),
            new Endpoint(
                POST,
                "/open311/v2/servicerequestupdates.{format}",
                Door.HANDLERS,
                r.report()::update),
            new Endpoint(GET, "/api/complaints", Door.EVERYBODY, r.complaintsApi()::complaints),
            new Endpoint(GET, "/api/complaint", Door.EVERYBODY, r.handlingApi()::complaint),
            new Endpoint(POST, "/api/complaint/handling", Door.HANDLERS, r.handlingApi()::handle),
            new Endpoint(GET, "/api/work", Door.EVERYBODY, r.workApi()::work),
            new Endpoint(GET, "/api/incident", Door.EVERYBODY, r.workApi()::incident),
            new Endpoint(GET, "/api/overview", Door.EVERYBODY, r.overview()::json),
            new Endpoint(GET, "/api/breakdown", Door.EVERYBODY, r.breakdown()::json),
            new Endpoint(GET, "/api/signals", Door.EVERYBODY, r.inbox()::json),
            new Endpoint(GET, "/api/searches", Door.EVERYBODY, r.saved()::json),
            new Endpoint(GET, "/api/searches/found", Door.EVERYBODY, r.saved()::jsonFound),
            new Endpoint(POST, "/api/searches", Door.EVERYBODY, r.saved()::jsonSave),
            new Endpoint(POST, "/api/searches/change", Door.EVERYBODY, r.saved()::jsonChange),
            new Endpoint(GET, "/api/feeds", Door.CENTRE, r.feeds()::json));
    forPrograms().forEach(e -> ProgramOperations.of(e.method().toString(), e.path()));
  }

  private List<Endpoint> forPrograms() {
    return all.stream().filter(e -> ProgramOperations.isForPrograms(e.path())).toList();
  }

  private synchronized String description() {
    if (description == null) {
      description = made();
    }
    return description;
  }

  private String made() {
    OpenApi api = new OpenApi(VERSION);
    for (Endpoint e : forPrograms()) {
      String method = e.method().toString();
      Operation does = ProgramOperations.of(method, e.path());
      api.add(method, e.path(), e.door().open(), e.door().toString(), does);
    }
    return api.document().toPrettyString() + "\n";
  }

  private void describe(Context context) {
    context.contentType("application/json; charset=utf-8").result(description());
  }

  /**
   * A watcher may ask for the head alone of what says how the desk is, and gets the same status;
   * nobody is told that all is well without having been looked at.
   */
  private void head(Context context) throws Exception {
    boolean asset = context.path().startsWith("/static/") || context.path().startsWith("/webjars/");
    if (context.method() != HEAD || asset) {
      return;
    }
    Endpoint asked =
        all.stream()
            .filter(e -> WATCHED.contains(e.path()) && e.path().equals(context.path()))
            .findFirst()
            .orElseThrow(
                () -> new HttpResponseException(405, "HEAD is answered at " + WATCHED, Map.of()));
    measure(asked, context);
    context.skipRemainingHandlers();
  }

  void register(RoutesConfig routes) {
    routes.before(this::head);
    for (Endpoint endpoint : all) {
      routes.addHttpHandler(
          endpoint.method(), endpoint.path(), context -> measure(endpoint, context));
    }
  }

  /** What was refused or has failed gets its status only after this: it is counted as such. */
  private void measure(Endpoint endpoint, Context context) throws Exception {
    long from = System.nanoTime();
    int status = 500;
    try {
      serve(endpoint, context);
      status = context.statusCode();
    } catch (HttpResponseException refused) {
      status = refused.getStatus();
      throw refused;
    } catch (IllegalArgumentException wrong) {
      status = 400;
      throw wrong;
    } finally {
      String address = endpoint.method() + " " + endpoint.path();
      meter.answered(address, status, (System.nanoTime() - from) / 1e9);
    }
  }

  private void serve(Endpoint endpoint, Context context) throws Exception {
    Visit visit = endpoint.door().open() ? access.inSession(context) : access.visit(context);
    visit.keep(context);
    if (endpoint.door().keyed()) {
      guesses.watch(endpoint.path(), context, endpoint.handler());
    } else if (endpoint.door().lets(visit.person())) {
      if (endpoint.method() != GET && !endpoint.door().open()) {
        visit.checkOwnForm(context, pages.text("failure.form"));
      }
      endpoint.handler().handle(context);
      noteProgram(endpoint, visit, context);
    } else if (visit.isSomebody()) {
      LOG.warn(
          "{} ({}) may not {} {}",
          visit.name(),
          visit.person().role().code(),
          endpoint.method(),
          endpoint.path());
      throw new ForbiddenResponse(
          pages.text("failure.no-right", visit.person().role().russianName()));
    } else if (context.path().startsWith("/open311/")) {
      throw new UnauthorizedResponse("api_key: is missing or wrong");
    } else if (context.path().startsWith("/api/") || Access.given(context) != null) {
      throw new UnauthorizedResponse("log in, or send the header Authorization: Bearer TOKEN");
    } else if (context.header("HX-Request") != null) {
      // the page says so itself: nothing on it is replaced, what was typed stays
      context.header("HX-Reswap", "none").status(401);
    } else {
      context.redirect("/login?next=" + URLEncoder.encode(asked(context), StandardCharsets.UTF_8));
    }
  }

  /** Whatever a program changes is noted under its token's name, beside what the room notes. */
  private void noteProgram(Endpoint endpoint, Visit visit, Context context) throws IOException {
    if (visit.program() && endpoint.method() != GET && context.statusCode() < 400) {
      String address = endpoint.method() + " " + endpoint.path();
      audit.append(visit.person(), "program", null, address, pages.now());
    }
  }

  /** Where to go after logging in; a form can't be sent again. */
  private static String asked(Context context) {
    if (context.method() != GET) {
      return "/";
    }
    String asked =
        context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
    return asked.length() > LONGEST_ASKED ? "/" : asked;
  }
}
