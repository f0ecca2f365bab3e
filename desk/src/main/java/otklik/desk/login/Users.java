package otklik.desk.login;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import otklik.json.Json;
import otklik.right.Role;

/** The people who may log in, in a JSON file that only its owner may read. Thread-safe. */
public final class Users {

  private static final int BCRYPT_COST = 10;

  /** Bytes; bcrypt takes no more. */
  private static final int LONGEST_PASSWORD = 72;

  private static final byte[] NOBODY =
      BCrypt.withDefaults().hash(BCRYPT_COST, "nobody".toCharArray());

  private final Path file;

  public Users(Path file) {
    this.file = file;
  }

  public Optional<User> find(String name) {
    return all().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** Takes equally long whether the name or the password is wrong. */
  public boolean knows(String name, String password) {
    Optional<User> user = find(name);
    byte[] hash =
        user.map(User::passwordHash)
            .map(kept -> kept.getBytes(StandardCharsets.UTF_8))
            .orElse(NOBODY);
    byte[] given = password.getBytes(StandardCharsets.UTF_8);
    byte[] tried = given.length > LONGEST_PASSWORD ? new byte[] {'x'} : given;
    boolean right = BCrypt.verifyer().verify(tried, hash).verified && tried == given;
    return right && hash != NOBODY;
  }

  /** An analyst. */
  public void put(String name, String password) {
    put(name, password, Role.ANALYST, null);
  }

  /**
   * Adds somebody, or gives another password, role and officer to who is there.
   *
   * @param password null for somebody who logs in by the identity provider only
   */
  public synchronized void put(String name, String password, Role role, String officer) {
    String hash = password == null ? null : hash(password);
    List<User> users = new ArrayList<>(all());
    users.removeIf(user -> user.name().equals(name));
    users.add(new User(name, hash, role, officer));
    try {
      writePrivately(
          file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(users));
    } catch (IOException e) {
      throw new UncheckedIOException("the users can't be written to " + file, e);
    }
  }

  private static String hash(String password) {
    return new String(
        BCrypt.withDefaults().hash(BCRYPT_COST, password.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }

  /** Writes a file that nobody but its owner may read. */
  public static void writePrivately(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    }
    Files.writeString(file, text);
  }

  private List<User> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Json.mapper().readValue(file.toFile(), new TypeReference<List<User>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the users can't be read from " + file, e);
    }
  }
}
