package otklik.desk.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.right.Role;

class UsersTest {

  private static final String PASSWORD = "a good password";

  @TempDir private Path folder;

  private Path file;
  private Users users;

  @BeforeEach
  void open() {
    file = folder.resolve("users.json");
    users = new Users(file);
  }

  private void spoil(String from, String to) throws Exception {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  @Test
  void oneBadEntryIsToldByNameAndTheOthersGoOn() throws Exception {
    users.put("ivanova", PASSWORD);
    users.put("petrova", PASSWORD, Role.CURATOR, null);
    spoil("\"curator\"", "\"boss\"");

    assertThat(users.knows("ivanova", PASSWORD)).isTrue();
    assertThat(users.find("petrova")).isEmpty();
    assertThat(users.problems())
        .singleElement()
        .asString()
        .startsWith(file + ": entry 2 (petrova) can't log in: ");
  }

  @Test
  void everyKindOfBadEntryIsTold() throws Exception {
    users.put("ivanova", PASSWORD);
    spoil(
        "[",
        """
        [null, 7, {}, {"name":"api"}, {"name":"x","passwordHash":"plain"},
         {"name":"y","officer":{}}, {"name":"ivanova"},
        """);

    assertThat(users.find("ivanova")).isPresent();
    assertThat(users.problems()).hasSize(7);
    assertThat(users.problems().get(3)).contains("(api)", "a name of the program itself");
    assertThat(users.problems().get(4)).contains("(x)", "passwordHash: is none of bcrypt");
    assertThat(users.problems().get(6)).contains("(ivanova)", "is there twice");
  }

  @Test
  void aBadEntryStaysInTheFileForWhomIsToMendIt() throws Exception {
    users.put("ivanova", PASSWORD);
    spoil("[", "[{\"name\":\"petrova\",\"role\":\"boss\"},");

    users.put("sidorova", PASSWORD);

    assertThat(Files.readString(file)).contains("\"boss\"");
    assertThat(users.find("sidorova")).isPresent();
  }

  @Test
  void whileTheFileCannotBeReadWhoWasThereStays() throws Exception {
    users.put("ivanova", PASSWORD);
    assertThat(users.find("ivanova")).isPresent();

    Files.writeString(file, "[{");

    assertThat(users.knows("ivanova", PASSWORD)).isTrue();
    assertThatThrownBy(() -> users.put("petrova", PASSWORD))
        .hasMessage("the users can't be written to " + file);
    assertThat(file).hasContent("[{");
  }

  @Test
  void theFileIsItsOwnersOnlyAndWrittenAtOnce() throws Exception {
    users.put("ivanova", PASSWORD);
    Object before = Files.readAttributes(file, "fileKey").get("fileKey");

    users.put("petrova", PASSWORD);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readAttributes(file, "fileKey").get("fileKey")).isNotEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whoIsRemovedIsGone() {
    users.put("ivanova", PASSWORD);

    assertThat(users.remove("ivanova")).isTrue();
    assertThat(users.remove("ivanova")).isFalse();
    assertThat(users.find("ivanova")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api", "API", "Api", "system", "SYSTEM", "otklik", "Otklik", "оtklik", "арі", "ＡＰＩ",
        "program", "nobody", "null"
      })
  void theProgramsOwnNamesAreNobodys(String name) {
    assertThatThrownBy(() -> users.put(name, PASSWORD))
        .hasMessage("'" + name + "' is a name of the program itself; choose another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "  a",
        "a ",
        "a\tb",
        "a\nb",
        "a\u0000b",
        "a\u200bb",
        "a\u202eb",
        "<b>",
        "a/b",
        "a\\b",
        "a\"b",
        ".",
        "-",
        "a\u00a0b"
      })
  void oddNamesAreNobodys(String name) {
    assertThatThrownBy(() -> users.put(name, PASSWORD))
        .hasMessageStartingWith("a name has up to 100 letters and digits");
  }

  @Test
  void aNameOfAHundredLettersIsTheLongest() {
    users.put("я".repeat(100), PASSWORD);

    assertThatThrownBy(() -> users.put("я".repeat(101), PASSWORD))
        .hasMessageStartingWith("a name has up to 100 letters and digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ivanova", "IVANOVA", "ivаnova"})
  void nobodyLooksLikeSomebodyElse(String name) {
    users.put("ivanova", PASSWORD);

    assertThatThrownBy(() -> users.put(name, PASSWORD))
        .hasMessage("'" + name + "' looks like 'ivanova', who is there; choose another name");
  }

  @Test
  void usualNamesAreTaken() {
    for (String name : List.of("ivanova", "Иванова А.П", "o'hara", "a_b-c", "x@example.org", "7")) {
      users.put(name, PASSWORD);
      assertThat(users.find(name)).as(name).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345678901",
        "abababababab",
        "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
        "            ",
        "\t\t\t\t\t\t\t\t\t\t",
        "😀😀😀😀😀😀😀😀😀😀😀"
      })
  void shortAndBlankPasswordsAreNotTaken(String password) {
    assertThatThrownBy(() -> users.put("ivanova", password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("password");
    assertThat(file).doesNotExist();
  }

  @Test
  void aPasswordIsLookedAtToItsLastLetterOrNotTaken() {
    String longest = "пароль".repeat(6);
    users.put("ivanova", longest);

    assertThat(users.knows("ivanova", longest)).isTrue();
    assertThat(users.knows("ivanova", longest + "x")).isFalse();
    assertThat(users.knows("ivanova", longest.substring(1))).isFalse();
    assertThatThrownBy(() -> users.put("petrova", longest + "x"))
        .hasMessage("the password is too long: 72 Latin or 36 Russian letters are the most");
  }
}
