package otklik.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BurstTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Habit habit(int voicesADay) {
    Habit habit = Habit.UNKNOWN;
    for (int day = 28; day >= 1; day--) {
      for (int voice = 0; voice < voicesADay; voice++) {
        habit = habit.with(TODAY.minusDays(day));
      }
    }
    return habit;
  }

  @Test
  void fourPeopleInAPlaceThatNobodyKnowsYetAreNoBurstAndEightAre() {
    assertThat(Burst.level(4, Habit.UNKNOWN, TODAY)).isEqualTo(IncidentLevel.ORDINARY);
    assertThat(Burst.level(8, Habit.UNKNOWN, TODAY)).isNotEqualTo(IncidentLevel.ORDINARY);
  }

  @Test
  void whatIsUsualInACityIsABurstInAVillage() {
    Habit village = Habit.UNKNOWN.with(TODAY.minusDays(28));

    assertThat(Burst.level(8, village, TODAY)).isEqualTo(IncidentLevel.SERIOUS);
    assertThat(Burst.level(8, habit(40), TODAY)).isEqualTo(IncidentLevel.ORDINARY);
  }

  @Test
  void fifteenPeopleInAVillageAreCritical() {
    assertThat(Burst.level(15, Habit.UNKNOWN.with(TODAY.minusDays(28)), TODAY))
        .isEqualTo(IncidentLevel.CRITICAL);
  }

  @Test
  void oneBadDayDoesNotBecomeTheHabit() {
    Habit quiet = habit(2);
    Habit withBadDay = quiet;
    for (int voice = 0; voice < 200; voice++) {
      withBadDay = withBadDay.with(TODAY.minusDays(3));
    }

    assertThat(withBadDay.voicesADay(TODAY)).isEqualTo(quiet.voicesADay(TODAY), within(0.2));
  }

  @Test
  void theVoicesOfTodayAreNotYetTheHabit() {
    Habit quiet = habit(2);
    Habit today = quiet;
    for (int voice = 0; voice < 50; voice++) {
      today = today.with(TODAY);
    }

    assertThat(today.voicesADay(TODAY)).isEqualTo(quiet.voicesADay(TODAY));
  }

  @Test
  void daysWithoutVoicesCountAsWell() {
    Habit once = Habit.UNKNOWN.with(TODAY.minusDays(20)).with(TODAY.minusDays(20));

    assertThat(once.voicesADay(TODAY)).isEqualTo((9 + 2) / (3 + 20.0), within(1e-9));
  }

  @Test
  void aLateVoiceIsCountedOnItsOwnDay() {
    Habit late = Habit.UNKNOWN.with(TODAY).with(TODAY.minusDays(1));

    assertThat(late).isEqualTo(Habit.UNKNOWN.with(TODAY));
    assertThat(Habit.UNKNOWN.with(TODAY.minusDays(1)).with(TODAY).with(TODAY.minusDays(1)))
        .extracting(habit -> habit.counts())
        .isEqualTo(java.util.List.of(2, 1));
  }

  @Test
  void theTailIsThatOfTheNegativeBinomialLaw() {
    // 1 - sum of pmf below 3 for shape 20, mean 1
    double success = 20 / 21.0;
    double none = Math.pow(success, 20);
    double one = none * 20 * (1 - success);
    double two = one * 21 / 2 * (1 - success);

    assertThat(Burst.tail(3, 1)).isEqualTo(1 - none - one - two, within(1e-12));
  }
}
