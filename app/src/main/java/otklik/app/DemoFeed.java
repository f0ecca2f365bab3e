package otklik.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import otklik.desk.login.Users;
import otklik.file.PrivateFile;
import otklik.json.Json;
import otklik.right.Role;

/**
 * The demonstration: a user with a password of this installation, and posts dated back from today.
 */
record DemoFeed(DataFolder data, Clock clock) {

  static final String USER = "analyst";

  /** One of each role beside the analyst, by the profile that is shipped; one password for all. */
  static final List<DemoUser> OTHERS =
      List.of(
          new DemoUser("head", Role.BLOCK_HEAD, "housing-head"),
          new DemoUser("officer", Role.OFFICER, "roads-officer"),
          new DemoUser("executor", Role.MUNICIPAL_EXECUTOR, "novy-urengoy-executor"),
          new DemoUser("curator", Role.CURATOR, "curator"),
          new DemoUser("admin", Role.ADMINISTRATOR, null));

  /** Somebody who tries the desk. */
  record DemoUser(String name, Role role, String officer) {}

  /** A post of the demonstration with the labels that a person would give it. */
  record DemoPost(
      int number,
      int minutesAgo,
      String platform,
      String author,
      String kind,
      String sector,
      String municipality,
      String text) {}

  static List<DemoPost> posts() throws IOException {
    List<DemoPost> posts = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                DemoFeed.class.getResourceAsStream("demo-posts.tsv"), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(
              line -> {
                String[] cells = line.split("\t", -1);
                posts.add(
                    new DemoPost(
                        posts.size() + 1,
                        Integer.parseInt(cells[0]),
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6]));
              });
    }
    return posts;
  }

  /** Drops the posts into the watched folder, the first time only. */
  void feedOnce(Consumer<String> progress) throws IOException {
    if (Files.exists(data.demoDone())) {
      return;
    }
    for (DemoUser user : OTHERS) {
      new Users(data.users()).put(user.name(), password(), user.role(), user.officer());
    }
    List<DemoPost> posts = posts();
    StringBuilder lines = new StringBuilder();
    for (DemoPost post : oldestFirst(posts)) {
      lines.append(json(post)).append('\n');
    }
    Files.createDirectories(data.inbox());
    Path part = data.inbox().resolve(".demo.part");
    Files.writeString(part, lines);
    Files.move(
        part,
        data.inbox().resolve("demo-posts.jsonl"),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(data.demoDone(), clock.instant().toString());
    progress.accept("feeding " + posts.size() + " demonstration posts …");
  }

  /** As a feed would give them. */
  private static List<DemoPost> oldestFirst(List<DemoPost> posts) {
    return posts.stream().sorted(Comparator.comparingInt(DemoPost::minutesAgo).reversed()).toList();
  }

  private String json(DemoPost post) throws IOException {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("id", "demo-" + post.number());
    node.put("platform", post.platform());
    node.put("author", post.author());
    node.put("url", "https://" + post.platform() + ".example/demo/" + post.number());
    node.put("time", clock.instant().minus(Duration.ofMinutes(post.minutesAgo())).toString());
    node.put("text", post.text());
    return Json.mapper().writeValueAsString(node);
  }

  /** The demo user's password; made at the first call, the same ever after. */
  String password() throws IOException {
    if (Files.exists(data.demoPassword())) {
      return Files.readString(data.demoPassword()).strip();
    }
    byte[] random = new byte[9];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    PrivateFile.write(data.demoPassword(), password);
    new Users(data.users()).put(USER, password);
    return password;
  }
}
