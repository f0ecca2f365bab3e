package otklik.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.ingest.Arrival;
import otklik.ingest.Connector;
import otklik.ingest.Cursor;
import otklik.ingest.Fetched;
import otklik.ingest.pushed.Pushed;
import otklik.json.Json;
import otklik.post.Platform;
import otklik.post.Post;
import otklik.post.bound.PostBounds;
import otklik.pushed.HandedOver;
import otklik.region.Feed;
import otklik.standing.StandingQuery;

/**
 * Watches a folder: each file is read row by row, in the order of the names, and moved to {@code
 * done/} or, with its reason beside it, {@code failed/} once all that came of it is safely kept. A
 * name that begins with a dot, or ends with {@code .part}, is still being written and left alone.
 */
public final class FolderConnector implements Connector {

  private static final Logger LOG = LoggerFactory.getLogger(FolderConnector.class);

  private static final int PAGE = 500;

  /** Nobody has written to a file for so long. */
  private static final Duration STILL = Duration.ofMillis(500);

  /** A file is seen so soon; listing a folder costs next to nothing. */
  private static final Duration IDLE = Duration.ofMillis(200);

  private final Platform platform;
  private final Path base;
  private final RowPosts rowPosts;
  private final Pushed pushed;
  private final Clock clock;
  private final PutAway putAway = new PutAway();
  private final Map<String, OpenFile> open = new ConcurrentHashMap<>();

  /** A file in the middle of being read; of one feed, so used by one thread at a time. */
  private record OpenFile(String name, long rows, Rows file) {}

  /** A file's name, and what tells it from another of that name that comes later. */
  private record FileName(String name, String mark) {}

  /**
   * @param platform of whose feeds the folders are
   * @param base folder against which a feed's address is resolved
   * @param zone of dates that name none
   */
  public FolderConnector(Platform platform, Path base, Pushed pushed, Clock clock, ZoneId zone) {
    this.platform = platform;
    this.base = base;
    this.pushed = pushed;
    this.clock = clock;
    this.rowPosts = new RowPosts(clock, zone);
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public Fetched fetch(Feed feed, Cursor cursor) throws IOException {
    if (feed.isPushed()) {
      return pushed.read(feed, cursor, rowPosts::arrival);
    }
    if (isDesk(feed)) {
      return pushed.read(feed, cursor, FolderConnector::handedOver);
    }
    Path folder = base.resolve(feed.address());
    putAway.bringBack(folder, clock.instant());
    ReadFiles files = new ReadFiles(folder);
    FolderCursor before = FolderCursor.of(cursor);
    FolderCursor at = before.without(name -> !files.isWaiting(name, before.identities().get(name)));
    String name = at.file() == null ? nextFile(folder, at, clock.instant()) : at.file();
    if (name == null) {
      return Fetched.nothing(at.asCursor(), IDLE);
    }
    FileFormat format = FileFormat.ofName(name).orElse(null);
    FolderCursor from = at.file() == null ? at.beginning(name, files.identity(name)) : at;
    return format == null
        ? failed(feed, folder, from, "the name ends with none of " + FileFormat.ENDINGS)
        : page(feed, folder, format, from);
  }

  private static boolean isDesk(Feed feed) {
    return feed.id().equals(Feed.DESK.id());
  }

  /**
   * Posts of the index that the desk hands over once more, with what an analyst has said of them;
   * and the searches that shall stand on the stream.
   */
  private static Optional<Arrival> handedOver(Feed feed, JsonNode event, Instant now) {
    try {
      if (event.has(HandedOver.STANDING)) {
        JsonNode standing = event.get(HandedOver.STANDING);
        return Optional.of(Arrival.of(Json.mapper().treeToValue(standing, StandingQuery.class)));
      }
      Post post = Json.mapper().treeToValue(event, Post.class);
      return Optional.of(Arrival.of(PostBounds.OF_PLATFORMS.checked(post)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no post: " + e.getOriginalMessage(), e);
    }
  }

  private Fetched page(Feed feed, Path folder, FileFormat format, FolderCursor from)
      throws IOException {
    OpenFile reading;
    try {
      reading = openAt(feed, folder, format, from);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(feed, folder, from, problem(e));
    }
    FileName file = new FileName(from.file(), mark(folder, from));
    List<Fetched.Step> steps = new ArrayList<>();
    FolderCursor at = from;
    while (steps.size() < PAGE) {
      Row row = next(reading, at.rows());
      if (row == null || row.fatal()) {
        close(feed);
        boolean empty = row == null && at.rows() == 0;
        Row problem = empty ? Row.fatal(1, "the file is empty") : row;
        FolderCursor next = problem == null ? at.finished() : at.failing(problem.problem());
        if (problem != null) {
          steps.add(step(feed, file, problem, next));
        }
        return new Fetched(steps, next.asCursor(), Duration.ZERO);
      }
      at = at.taking();
      steps.add(step(feed, file, row, at));
    }
    open.put(feed.id(), new OpenFile(at.file(), at.rows(), reading.file()));
    return new Fetched(steps, at.asCursor(), Duration.ZERO);
  }

  /** Several rows may stand in one line: their number within the file tells them apart. */
  private Fetched.Step step(Feed feed, FileName file, Row row, FolderCursor after) {
    String mark = file.mark() + " " + after.rows();
    return new Fetched.Step(rowPosts.arrival(feed, file.name(), mark, row), after.asCursor());
  }

  /** A file in whose middle the reading fails has failed, and is not tried again by itself. */
  private static Row next(OpenFile reading, long taken) {
    try {
      return reading.file().next();
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Row.fatal((int) Math.min(taken + 1, Integer.MAX_VALUE), problem(e));
    }
  }

  private static String problem(Throwable e) {
    boolean said = e instanceof IOException && e.getMessage() != null;
    if (e instanceof NoSuchFileException) {
      return "the file went away before it was read to its end";
    }
    return said ? e.getMessage() : "the file can't be read: " + e.getClass().getSimpleName();
  }

  /** A file that can't even be opened is a failed file, and the next one is read. */
  private Fetched failed(Feed feed, Path folder, FolderCursor from, String problem) {
    close(feed);
    FolderCursor next = from.failing(problem);
    FileName file = new FileName(from.file(), mark(folder, from));
    return new Fetched(
        List.of(step(feed, file, Row.fatal(1, problem), next)), next.asCursor(), Duration.ZERO);
  }

  /** The same before and after the file is moved; another when it is exported anew. */
  private static String mark(Path folder, FolderCursor at) {
    try {
      Path file = new ReadFiles(folder).find(at.file(), at.identity());
      return Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file);
    } catch (IOException gone) {
      return null;
    }
  }

  /**
   * The open file, if it stands where the cursor stands; else the file is opened and read up to
   * there.
   */
  private OpenFile openAt(Feed feed, Path folder, FileFormat format, FolderCursor from)
      throws IOException {
    OpenFile current = open.get(feed.id());
    if (current != null && current.name().equals(from.file()) && current.rows() == from.rows()) {
      return current;
    }
    close(feed);
    Rows file =
        format.open(new ReadFiles(folder).find(from.file(), from.identity()), Columns.of(feed));
    for (long skipped = 0; skipped < from.rows(); skipped++) {
      file.next();
    }
    OpenFile opened = new OpenFile(from.file(), from.rows(), file);
    open.put(feed.id(), opened);
    return opened;
  }

  /** One that is being written to is left alone; if it grows all the same, it is read once more. */
  private static boolean standsStill(Path file, Instant now) {
    try {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      return Duration.between(changed, now).abs().compareTo(STILL) >= 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private static String nextFile(Path folder, FolderCursor at, Instant now) throws IOException {
    Files.createDirectories(folder);
    Set<String> taken = new HashSet<>(at.done());
    taken.addAll(at.failed());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && standsStill(file, now))
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.endsWith(".part") && !taken.contains(name))
          .sorted()
          .findFirst()
          .orElse(null);
    }
  }

  @Override
  public void committed(Feed feed, Cursor cursor) throws IOException {
    if (feed.isPushed() || isDesk(feed)) {
      pushed.committed(feed, cursor);
      return;
    }
    putAway.take(base.resolve(feed.address()), FolderCursor.of(cursor), clock.instant());
  }

  private void close(Feed feed) {
    OpenFile opened = open.remove(feed.id());
    if (opened != null) {
      try {
        opened.file().close();
      } catch (IOException e) {
        LOG.warn("file {} could not be closed: {}", opened.name(), e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    for (String feed : List.copyOf(open.keySet())) {
      OpenFile opened = open.get(feed);
      close(new Feed(feed, platform, opened.name(), null));
    }
  }
}
