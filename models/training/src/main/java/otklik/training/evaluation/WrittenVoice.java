package otklik.training.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * A voice of voices.txt.
 *
 * @param home slug of the municipality of its feed
 * @param problem what it speaks of, unique in the file
 * @param day from 1
 * @param original number of the voice that it copies; its own for one that copies none
 */
record WrittenVoice(String home, String problem, int day, int original, String text) {

  /** In the order of the file; the place in the list is the number. */
  static List<WrittenVoice> read(String file) {
    List<WrittenVoice> voices = new ArrayList<>();
    String home = null;
    String problem = null;
    int problems = 0;
    int day = 1;
    int original = 0;
    for (String line : OwnFile.lines(file)) {
      if (line.startsWith("== ")) {
        home = line.substring(3).strip();
      } else if (line.startsWith("= ")) {
        problem = ++problems + " " + line.substring(2).strip();
      } else {
        boolean copy = line.startsWith("~ ");
        day = copy ? day : line.charAt(0) - '0';
        original = copy ? original : voices.size();
        voices.add(new WrittenVoice(home, problem, day, original, line.substring(2)));
      }
    }
    return voices;
  }

  boolean isCopy(int number) {
    return original != number;
  }
}
