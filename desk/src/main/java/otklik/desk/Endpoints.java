package otklik.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import otklik.desk.api.ComplaintsApi;
import otklik.desk.card.CardRoom;
import otklik.desk.card.SplitRoom;
import otklik.desk.deadletter.DeadLetterRoom;
import otklik.desk.feed.FeedRoom;
import otklik.desk.inbox.InboxRoom;
import otklik.desk.login.LoginRoom;
import otklik.desk.push.PushRoom;
import otklik.desk.search.SearchRoom;

/** Every address of the desk: method, path, role, handler. There is no other way in. */
final class Endpoints {

  /** One address. */
  record Endpoint(HandlerType method, String path, Role role, Handler handler) {}

  private final List<Endpoint> all;
  private final Access access;

  Endpoints(
      LoginRoom login,
      SearchRoom search,
      CardRoom card,
      SplitRoom split,
      DeadLetterRoom deadLetters,
      FeedRoom feeds,
      InboxRoom inbox,
      PushRoom push,
      ComplaintsApi api,
      Access access) {
    this.access = access;
    this.all =
        List.of(
            new Endpoint(HandlerType.GET, "/login", Role.ANYONE, login::form),
            new Endpoint(HandlerType.POST, "/login", Role.ANYONE, login::enter),
            new Endpoint(HandlerType.POST, "/logout", Role.ANYONE, login::leave),
            new Endpoint(HandlerType.GET, "/health", Role.ANYONE, context -> context.result("ok")),
            new Endpoint(HandlerType.GET, "/", Role.ANALYST, search::page),
            new Endpoint(HandlerType.GET, "/results", Role.ANALYST, search::results),
            new Endpoint(HandlerType.GET, "/complaint/{id}", Role.ANALYST, card::page),
            new Endpoint(HandlerType.GET, "/complaint", Role.ANALYST, card::page),
            new Endpoint(HandlerType.POST, "/incident/split", Role.ANALYST, split::split),
            new Endpoint(HandlerType.GET, "/dead-letters", Role.ANALYST, deadLetters::page),
            new Endpoint(HandlerType.GET, "/feeds", Role.ANALYST, feeds::page),
            new Endpoint(HandlerType.GET, "/inbox", Role.ANALYST, inbox::page),
            new Endpoint(HandlerType.GET, "/signal", Role.ANYONE, inbox::signal),
            new Endpoint(HandlerType.POST, "/signal", Role.ANYONE, inbox::acknowledge),
            new Endpoint(HandlerType.POST, "/push/{feed}", Role.ANYONE, push::receive),
            new Endpoint(HandlerType.GET, "/api/complaints", Role.ANALYST, api::complaints));
  }

  void register(RoutesConfig routes) {
    for (Endpoint endpoint : all) {
      routes.addHttpHandler(
          endpoint.method(), endpoint.path(), context -> serve(endpoint, context));
    }
  }

  private void serve(Endpoint endpoint, Context context) throws Exception {
    if (access.allows(context, endpoint.role())) {
      endpoint.handler().handle(context);
    } else if (context.path().startsWith("/api/")) {
      throw new UnauthorizedResponse("log in, or send the header Authorization: Bearer TOKEN");
    } else if (context.header("HX-Request") != null) {
      context.header("HX-Redirect", "/login").status(401);
    } else {
      String query = context.queryString() == null ? "" : "?" + context.queryString();
      context.redirect(
          "/login?next=" + URLEncoder.encode(context.path() + query, StandardCharsets.UTF_8));
    }
  }
}
