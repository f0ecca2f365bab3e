package otklik.desk.login;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import otklik.right.Role;

/**
 * The people who may log in, in a JSON file that only its owner may read. What is changed in the
 * file holds at once; while it can't be read, what stood there before. Thread-safe.
 */
public final class Users {

  private static final Logger LOG = LoggerFactory.getLogger(Users.class);

  private static final byte[] NOBODY =
      BCrypt.withDefaults().hash(NewPassword.COST, "nobody".toCharArray());

  private static final UserFile.Read NONE = new UserFile.Read(Map.of(), List.of());

  private final UserFile file;

  /** Guarded by this. */
  private Stamp stamp;

  /** Guarded by this. */
  private UserFile.Read read = NONE;

  /** By which a file that has changed is known. */
  private record Stamp(FileTime time, long size, Object key) {}

  public Users(Path file) {
    this.file = new UserFile(file);
  }

  public Optional<User> find(String name) {
    return Optional.ofNullable(read().users().get(name));
  }

  /** In the order of the file. */
  public List<User> all() {
    return List.copyOf(read().users().values());
  }

  /** What is wrong in the file, a sentence an entry. */
  public List<String> problems() {
    return read().problems();
  }

  /** Takes equally long whether the name or the password is wrong. */
  public boolean knows(String name, String password) {
    Optional<User> user = find(name);
    byte[] hash =
        user.map(User::passwordHash)
            .map(kept -> kept.getBytes(StandardCharsets.UTF_8))
            .orElse(NOBODY);
    byte[] given = password.getBytes(StandardCharsets.UTF_8);
    byte[] tried = given.length > NewPassword.LONGEST_BYTES ? new byte[] {'x'} : given;
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
   * @throws IllegalArgumentException when nobody may have such a name or password
   */
  public synchronized void put(String name, String password, Role role, String officer) {
    UserName.checked(name);
    for (User other : all()) {
      boolean alike = UserName.looks(other.name()).equals(UserName.looks(name));
      if (alike && !other.name().equals(name)) {
        throw new IllegalArgumentException(
            "'" + name + "' looks like '" + other.name() + "', who is there; choose another name");
      }
    }
    // the same password is no new one: sessions go on when only a role has changed
    String hash =
        password != null && knows(name, password)
            ? find(name).map(User::passwordHash).orElseThrow()
            : password == null ? null : NewPassword.hash(password);
    try {
      file.put(new User(name, hash, role, officer));
    } catch (IOException e) {
      throw new UncheckedIOException("the users can't be written to " + file.path(), e);
    }
  }

  /** Whose sessions are over by that; false when there is nobody of that name. */
  public synchronized boolean remove(String name) {
    try {
      return file.remove(name);
    } catch (IOException e) {
      throw new UncheckedIOException("the users can't be written to " + file.path(), e);
    }
  }

  private synchronized UserFile.Read read() {
    Stamp now = stamp();
    if (now == null) {
      stamp = null;
      read = NONE;
    } else if (!now.equals(stamp)) {
      stamp = now;
      readAgain();
    }
    return read;
  }

  private void readAgain() {
    try {
      read = file.read();
      read.problems().forEach(LOG::warn);
    } catch (IOException e) {
      LOG.error(
          "{}: can't be read, who could log in before can do so still: {}",
          file.path(),
          String.valueOf(e));
    }
  }

  /** Null where there is no file. */
  private Stamp stamp() {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
    } catch (IOException e) {
      return null;
    }
  }
}
