package otklik.classify.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FeaturesTest {

  @Property(seed = "1")
  void whatIsAddedOnceStaysWithTheFirst(
      @ForAll @Size(max = 400) List<@LongRange(min = -300, max = 300) Long> keys) {
    Features features = new Features();
    Set<Long> first = new LinkedHashSet<>();

    for (int token = 0; token < keys.size(); token++) {
      boolean added = features.addOnce(keys.get(token), 1, token, -1);
      assertThat(added).isEqualTo(first.add(keys.get(token)));
    }

    assertThat(features.size()).isEqualTo(first.size());
    int f = 0;
    for (long key : first) {
      assertThat(features.key(f)).isEqualTo(key);
      assertThat(features.token(f++)).isEqualTo(keys.indexOf(key));
    }
  }

  @Property(seed = "1")
  void whatIsAddedOnceDoesNotHinderWhatIsAddedAgain(@ForAll long key) {
    Features features = new Features();

    features.add(key, 1, 0, -1);
    features.addOnce(key, 1, 1, -1);
    features.add(key, 1, 2, -1);

    assertThat(features.size()).isEqualTo(3);
  }
}
