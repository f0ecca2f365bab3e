package otklik.right;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who logs in to the desk is. */
public enum Role {
  /** Searches, checks, corrects labels, hands on: sees everything. */
  ANALYST("аналитик"),
  /** Answers for a sector, and sees it. */
  BLOCK_HEAD("руководитель блока"),
  /** Does the work of a sector, and sees it. */
  OFFICER("ответственный"),
  /** Answers for a municipality, and sees it. */
  MUNICIPAL_EXECUTOR("муниципальный исполнитель"),
  /** Sees everything and changes nothing. */
  CURATOR("куратор"),
  /** An analyst who also reads the audit log and mends what could not be read. */
  ADMINISTRATOR("администратор");

  private final String russianName;

  Role(String russianName) {
    this.russianName = russianName;
  }

  /** As the index, the profile and the API write it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String russianName() {
    return russianName;
  }

  /** Whether the role belongs to an officer of the profile, by whom its reach is known. */
  public boolean isOfficers() {
    return this == BLOCK_HEAD || this == OFFICER || this == MUNICIPAL_EXECUTOR;
  }

  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
