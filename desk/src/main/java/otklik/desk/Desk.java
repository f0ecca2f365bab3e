package otklik.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import java.time.Clock;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import otklik.classify.Analyser;
import otklik.desk.api.ComplaintsApi;
import otklik.desk.card.CardRoom;
import otklik.desk.card.SplitRoom;
import otklik.desk.deadletter.DeadLetterRoom;
import otklik.desk.feed.FeedRoom;
import otklik.desk.inbox.InboxRoom;
import otklik.desk.login.LoginRoom;
import otklik.desk.login.Users;
import otklik.desk.page.Pages;
import otklik.desk.page.QueryReader;
import otklik.desk.push.PushRoom;
import otklik.desk.search.SearchRoom;
import otklik.json.Json;
import otklik.pushed.PushedEvents;
import otklik.sink.deadletter.DeadLetters;
import otklik.sink.feed.FeedReports;
import otklik.sink.index.SearchCluster;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.signal.Signals;

/** The web desk: wires the rooms and serves them. */
public final class Desk implements AutoCloseable {

  private static final int SESSION_SECONDS = 12 * 60 * 60;

  /** A partner's thousand posts. */
  private static final long LARGEST_REQUEST = 4 << 20;

  private final Javalin server;

  private Desk(Javalin server) {
    this.server = server;
  }

  public static Desk start(
      DeskOptions options, Analyser analyser, SearchCluster cluster, Clock clock) {
    ComplaintSearch search = new ComplaintSearch(cluster);
    DeadLetters deadLetters = new DeadLetters(cluster);
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "otklik.desk.templates");
    Pages pages = new Pages(engine, options.region(), clock);
    QueryReader queries = new QueryReader(analyser, options.region());
    Endpoints endpoints =
        new Endpoints(
            new LoginRoom(pages, new Users(options.users()), clock),
            new SearchRoom(pages, queries, search, analyser),
            new CardRoom(pages, search),
            new SplitRoom(pages, search, new PushedEvents(options.data())),
            new DeadLetterRoom(pages, deadLetters),
            new FeedRoom(pages, new FeedReports(cluster)),
            new InboxRoom(pages, new Signals(cluster), options.acknowledge(), clock),
            new PushRoom(options.region(), System::getenv, options.data()),
            new ComplaintsApi(queries, search, options.region()),
            new Access(options.apiToken()));
    Javalin server = Javalin.create(config -> configure(config, endpoints, pages));
    server.start(options.host(), options.port());
    return new Desk(server);
  }

  private static void configure(JavalinConfig config, Endpoints endpoints, Pages pages) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    config.jetty.modifyServletContextHandler(handler -> handler.setSessionHandler(sessions()));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.staticFiles.enableWebjars();
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/static";
          files.directory = "/otklik/desk/static";
          files.location = Location.CLASSPATH;
        });
    config.routes.before(SecurityHeaders::add);
    endpoints.register(config.routes);
    Failures.register(config.routes, pages);
  }

  private static SessionHandler sessions() {
    SessionHandler sessions = new SessionHandler();
    sessions.setMaxInactiveInterval(SESSION_SECONDS);
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.STRICT);
    sessions.getSessionCookieConfig().setName("otklik");
    return sessions;
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
