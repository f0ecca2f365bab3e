package otklik.desk;

import otklik.desk.api.ComplaintsApi;
import otklik.desk.api.HandlingApi;
import otklik.desk.audit.AuditRoom;
import otklik.desk.breakdown.BreakdownRoom;
import otklik.desk.card.CardRoom;
import otklik.desk.card.HandlingRoom;
import otklik.desk.card.SplitRoom;
import otklik.desk.deadletter.DeadLetterRoom;
import otklik.desk.export.ExportRoom;
import otklik.desk.feed.FeedRoom;
import otklik.desk.inbox.InboxRoom;
import otklik.desk.live.LiveRoom;
import otklik.desk.login.LoginRoom;
import otklik.desk.overview.OverviewRoom;
import otklik.desk.push.PushRoom;
import otklik.desk.search.BulkRoom;
import otklik.desk.search.SearchRoom;
import otklik.desk.search.SuggestRoom;
import otklik.desk.standing.SavedRoom;
import otklik.desk.work.WorkRoom;

/** All rooms of the desk. */
record Rooms(
    LoginRoom login,
    SearchRoom search,
    SuggestRoom suggest,
    SavedRoom saved,
    BulkRoom bulk,
    ExportRoom export,
    CardRoom card,
    HandlingRoom handling,
    SplitRoom split,
    WorkRoom work,
    OverviewRoom overview,
    LiveRoom live,
    BreakdownRoom breakdown,
    InboxRoom inbox,
    FeedRoom feeds,
    DeadLetterRoom deadLetters,
    AuditRoom audit,
    PushRoom push,
    ComplaintsApi complaintsApi,
    HandlingApi handlingApi) {}
