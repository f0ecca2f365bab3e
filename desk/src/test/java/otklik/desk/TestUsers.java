package otklik.desk;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import otklik.desk.login.User;
import otklik.file.PrivateFile;
import otklik.json.Json;
import otklik.right.Role;

/** A file with a user of each role, whose passwords are looked at as quickly as bcrypt can. */
final class TestUsers {

  /** The least there is: the tests log in more often than they mean to try passwords. */
  private static final int COST = 4;

  private static final String HASH =
      new String(
          BCrypt.withDefaults().hash(COST, TestDesk.PASSWORD.getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);

  private TestUsers() {}

  /**
   * @param readers how many curators more there are, {@code reader-0} and so on
   */
  static void write(Path file, int readers) {
    List<User> users = new ArrayList<>();
    users.add(new User("analyst", HASH, Role.ANALYST, null));
    users.add(new User("block_head", HASH, Role.BLOCK_HEAD, "roads-head"));
    users.add(new User("officer", HASH, Role.OFFICER, "roads-officer"));
    users.add(new User("municipal_executor", HASH, Role.MUNICIPAL_EXECUTOR, "nadymsky-executor"));
    users.add(new User("curator", HASH, Role.CURATOR, "curator"));
    users.add(new User("administrator", HASH, Role.ADMINISTRATOR, null));
    for (int i = 0; i < readers; i++) {
      users.add(new User("reader-" + i, HASH, Role.CURATOR, "curator"));
    }
    try {
      PrivateFile.write(file, Json.mapper().writeValueAsString(users));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
