package otklik.desk.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import otklik.file.PrivateFile;
import otklik.json.Json;

/**
 * The tokens of programs, in a JSON file that only its owner may read. It is read at every use, so
 * that what was revoked is gone at once. Thread-safe.
 *
 * @param file may be missing: then there are none
 */
public record Tokens(Path file) {

  /** In the data folder. */
  public static final String FILE = "tokens.json";

  /**
   * Makes a token.
   *
   * @param until the last day on which it is good
   * @return the token: it is kept nowhere
   * @throws IllegalArgumentException when the name is no name, or taken
   */
  public String add(String name, Set<TokenRight> rights, LocalDate until, SecureRandom random) {
    String secret = TokenSecret.fresh(random);
    ApiToken made = new ApiToken(name, TokenSecret.hash(secret), rights, until, false);
    Map<String, ApiToken> all = whole();
    ApiToken there = all.get(name);
    if (there != null && !there.revoked()) {
      throw new IllegalArgumentException(
          "there is a token '" + name + "'; revoke it first, or choose another name");
    }
    all.put(name, made);
    write(all);
    return secret;
  }

  /** False when there is none, or it was revoked before. */
  public boolean revoke(String name) {
    Map<String, ApiToken> all = whole();
    ApiToken there = all.get(name);
    if (there == null || there.revoked()) {
      return false;
    }
    all.put(name, there.revoke());
    write(all);
    return true;
  }

  /** In the order in which they were made, also those that are good no more. */
  public List<ApiToken> all() {
    return List.copyOf(read().tokens().values());
  }

  /**
   * The one that a secret belongs to, good or not. Hashes are compared, from which nothing of a
   * token follows.
   */
  public Optional<ApiToken> find(String secret) {
    String hash = TokenSecret.hash(secret);
    return read().tokens().values().stream().filter(token -> token.hash().equals(hash)).findFirst();
  }

  /** What is wrong in the file, a sentence an entry: nobody is known by such an entry. */
  public List<String> problems() {
    return read().problems();
  }

  /** What stands in the file. */
  private record Read(Map<String, ApiToken> tokens, List<String> problems) {}

  private Read read() {
    Read read = new Read(new LinkedHashMap<>(), new ArrayList<>());
    if (Files.exists(file)) {
      try {
        for (JsonNode entry : Json.mapper().readTree(file.toFile())) {
          add(entry, read);
        }
      } catch (IOException e) {
        read.problems().add(file + ": can't be read: " + e.getMessage());
      }
    }
    return read;
  }

  private void add(JsonNode entry, Read read) {
    try {
      ApiToken token = Json.mapper().treeToValue(entry, ApiToken.class);
      read.tokens().put(token.name(), token);
    } catch (JsonProcessingException | RuntimeException e) {
      String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : null;
      String name = entry.path("name").asText("without a name");
      read.problems().add(file + ": the entry '" + name + "' is no token: " + why);
    }
  }

  /** To be changed and written: then nothing must be lost that could not be read. */
  private Map<String, ApiToken> whole() {
    Read read = read();
    if (!read.problems().isEmpty()) {
      throw new IllegalArgumentException(read.problems().get(0) + "; mend or delete it first");
    }
    return read.tokens();
  }

  private void write(Map<String, ApiToken> all) {
    try {
      PrivateFile.write(
          file,
          Json.mapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(new ArrayList<>(all.values()))
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the tokens can't be written to " + file, e);
    }
  }
}
