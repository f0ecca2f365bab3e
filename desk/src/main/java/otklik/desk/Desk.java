package otklik.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.classify.Analyser;
import otklik.desk.api.ComplaintsApi;
import otklik.desk.api.HandlingApi;
import otklik.desk.api.ShownComplaints;
import otklik.desk.api.WorkApi;
import otklik.desk.audit.AuditRoom;
import otklik.desk.body.KnownCharsets;
import otklik.desk.body.RequestBodies;
import otklik.desk.breakdown.BreakdownRoom;
import otklik.desk.card.AnswerPosting;
import otklik.desk.card.CardRoom;
import otklik.desk.card.HandlingRoom;
import otklik.desk.card.IncidentRoom;
import otklik.desk.card.ReplyRoom;
import otklik.desk.connection.DeskConnector;
import otklik.desk.connection.SlowReaders;
import otklik.desk.connection.TrustedProxies;
import otklik.desk.deadletter.DeadLetterRoom;
import otklik.desk.export.ExportRoom;
import otklik.desk.feed.FeedRoom;
import otklik.desk.inbox.InboxRoom;
import otklik.desk.live.LiveRoom;
import otklik.desk.live.ReadyRoom;
import otklik.desk.login.Attempts;
import otklik.desk.login.IdentityProvider;
import otklik.desk.login.LoginRoom;
import otklik.desk.login.ProviderRoom;
import otklik.desk.login.Users;
import otklik.desk.open311.Open311Room;
import otklik.desk.open311.ReportRoom;
import otklik.desk.overview.OverviewRoom;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.page.SaidWords;
import otklik.desk.push.PushRoom;
import otklik.desk.search.BulkRoom;
import otklik.desk.search.SearchRoom;
import otklik.desk.search.SuggestRoom;
import otklik.desk.session.Sessions;
import otklik.desk.standing.SavedRoom;
import otklik.desk.token.Tokens;
import otklik.desk.work.WorkRoom;
import otklik.json.Json;
import otklik.pushed.HandedOver;
import otklik.pushed.PushedEvents;
import otklik.region.LoginSettings;
import otklik.sink.audit.AuditLog;
import otklik.sink.deadletter.DeadLetters;
import otklik.sink.feed.FeedReports;
import otklik.sink.handling.HandledComplaints;
import otklik.sink.handling.Handlings;
import otklik.sink.index.SearchCluster;
import otklik.sink.reply.Replies;
import otklik.sink.search.BreakdownSearch;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.IndexPulse;
import otklik.sink.search.OverviewSearch;
import otklik.sink.search.WorkQueue;
import otklik.sink.signal.Signals;
import otklik.sink.standing.Matches;
import otklik.sink.standing.SavedSearches;

/** The web desk: wires the rooms and serves them. */
public final class Desk implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Javalin server;
  private final Rooms rooms;
  private final Sessions sessions;
  private final ExecutorService waiting;

  private Desk(Javalin server, Rooms rooms, Sessions sessions, ExecutorService waiting) {
    this.server = server;
    this.rooms = rooms;
    this.sessions = sessions;
    this.waiting = waiting;
  }

  public static Desk start(
      DeskOptions options, Analyser analyser, SearchCluster cluster, Clock clock) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "otklik.desk.templates");
    Pages pages = new Pages(engine, options.region(), clock);
    Users users = new Users(options.users());
    // what is wrong in the file is told now, not when the first one logs in
    users.problems();
    Attempts attempts = new Attempts(clock);
    Guesses guesses = new Guesses(attempts);
    Sessions sessions = new Sessions(options.data().resolve("sessions.json"), clock);
    Tokens tokens = new Tokens(options.data().resolve(Tokens.FILE));
    tokens.problems().forEach(LOG::warn);
    Programs programs =
        new Programs(tokens, options.apiToken(), options.region().timeZone(), clock);
    Access access = new Access(options.region(), users, sessions, guesses, programs);
    LoginRoom login = new LoginRoom(pages, users, sessions, attempts, options.audit(), clock);
    ExecutorService waiting = Executors.newCachedThreadPool(Desk::waiting);
    Rooms rooms = rooms(options, pages, login, access, analyser, cluster, clock, waiting);
    Endpoints endpoints =
        new Endpoints(rooms, access, guesses, pages, options.meter(), options.audit());
    TrustedProxies proxies = new TrustedProxies(options.proxies());
    PushRoom pushes = rooms.push();
    Javalin server =
        Javalin.create(
            config -> {
              listen(
                  config,
                  options,
                  proxies,
                  r -> access.isKnown(r) || pushes.isKnown(r) || comesHome(r, attempts));
              configure(config, endpoints, pages);
            });
    server.start();
    return new Desk(server, rooms, sessions, waiting);
  }

  /** Logs in from where somebody has logged in before. */
  private static boolean comesHome(HttpServletRequest request, Attempts attempts) {
    return request.getRequestURI().equals("/login") && attempts.isHome(request.getRemoteAddr());
  }

  /** One that waits for a hanging index must not keep the program from ending. */
  private static Thread waiting(Runnable question) {
    Thread thread = new Thread(question, "desk-waits-for-index");
    thread.setDaemon(true);
    return thread;
  }

  private static Rooms rooms(
      DeskOptions options,
      Pages pages,
      LoginRoom login,
      Access access,
      Analyser analyser,
      SearchCluster cluster,
      Clock clock,
      Executor waiting) {
    ComplaintSearch search = new ComplaintSearch(cluster);
    AuditLog audit = options.audit();
    PushedEvents events = options.events();
    Matches matches = new Matches(cluster);
    Handlings handlings = new Handlings(options.region(), cluster, audit, events, clock);
    QueryReader queries = new QueryReader(analyser, options.region());
    AnswerPosting posting = new AnswerPosting(options.region(), new Replies(cluster), audit);
    SaidWords said = new SaidWords(analyser);
    CardRoom card = new CardRoom(pages, search, audit, analyser.topics(), posting, said);
    ShownComplaints shown = new ShownComplaints(pages, audit, said);
    return new Rooms(
        login,
        new ProviderRoom(pages, login, provider(options)),
        new ReadyRoom(new IndexPulse(cluster), options.stream(), waiting),
        new SearchRoom(pages, queries, search, analyser),
        new SuggestRoom(pages, analyser.topics()),
        new SavedRoom(pages, queries, search, new SavedSearches(cluster, events), matches),
        new BulkRoom(pages, handlings),
        new ExportRoom(pages, queries, search, audit),
        card,
        new HandlingRoom(pages, card, search, handlings, posting),
        new ReplyRoom(pages, search, posting),
        new IncidentRoom(pages, search, audit, events),
        new WorkRoom(pages, new WorkQueue(cluster)),
        new OverviewRoom(pages, new OverviewSearch(cluster, options.region().timeZone()), search),
        new LiveRoom(new IndexPulse(cluster), matches, access::holds, pages.started()),
        new BreakdownRoom(
            pages, queries, new BreakdownSearch(cluster, options.region().timeZone())),
        new InboxRoom(pages, new Signals(cluster), options.acknowledge(), audit, clock),
        new FeedRoom(pages, new FeedReports(cluster), options.stream(), waiting),
        new DeadLetterRoom(pages, new DeadLetters(cluster), analyser, audit),
        new AuditRoom(pages, audit),
        new PushRoom(options.region(), System::getenv, options.data(), events),
        new Open311Room(pages, analyser.topics(), search, new HandledComplaints(cluster), said),
        new ReportRoom(pages, analyser, search, new HandedOver(events)),
        new ComplaintsApi(queries, search, shown),
        new HandlingApi(search, handlings, options.region(), shown, clock),
        new WorkApi(pages, new WorkQueue(cluster), search, shown));
  }

  /** Null where the profile names none. */
  private static IdentityProvider provider(DeskOptions options) {
    LoginSettings settings = options.region().login();
    return settings == null
        ? null
        : new IdentityProvider(
            settings,
            settings.secret().read(System::getenv, options.data()),
            options.region().centre().desk());
  }

  /** Bodies are read and bounded before anything of ours, or of Javalin's, sees them. */
  private static void listen(
      JavalinConfig config,
      DeskOptions options,
      TrustedProxies proxies,
      Predicate<HttpServletRequest> known) {
    config.http.maxRequestSize = Long.MAX_VALUE;
    config.jetty.addConnector(
        (server, http) -> DeskConnector.on(options.host(), options.port(), proxies, server, http));
    config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new KnownCharsets()));
    config.jetty.modifyServer(server -> server.insertHandler(new SlowReaders()));
    FilterHolder bodies = new FilterHolder(new RequestBodies(known));
    bodies.setAsyncSupported(true);
    config.jetty.modifyServletContextHandler(
        handler -> handler.addFilter(bodies, "/*", EnumSet.of(DispatcherType.REQUEST)));
  }

  private static void configure(JavalinConfig config, Endpoints endpoints, Pages pages) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    config.jetty.modifyServletContextHandler(
        handler -> handler.setSessionHandler(UnfinishedLogins.handler()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.staticFiles.enableWebjars();
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/static";
          files.directory = "/otklik/desk/static";
          files.location = Location.CLASSPATH;
        });
    config.routes.before(SecurityHeaders::add);
    config.routes.before(context -> Failures.refuseBody(context, pages));
    endpoints.register(config.routes);
    Failures.register(config.routes, pages);
  }

  /** Method and path of every address that the server answers at. */
  List<String> addresses() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> !endpoint.method.equals(HandlerType.BEFORE))
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .toList();
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    rooms.live().close();
    server.stop();
    rooms.export().close();
    sessions.close();
    waiting.shutdownNow();
  }
}
