package otklik.standing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import otklik.analysis.SearchTerm;
import otklik.right.Sight;
import otklik.text.SoundText;

/**
 * A search that is asked of every post that comes.
 *
 * @param owner user's name
 * @param name as the owner calls it
 * @param terms all of them must be found, but those that must not
 * @param wanted fields that must have one of their values
 * @param sight what its owner may see: nothing else is found
 * @param tell officer's id, who gets a signal of each new post; null for nobody
 * @param heard whether its owner wants to hear when something is found
 * @param ended whether it is to be asked no more
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StandingQuery(
    String id,
    String owner,
    String name,
    List<SearchTerm> terms,
    List<Wanted> wanted,
    Sight sight,
    String tell,
    boolean heard,
    boolean ended) {

  public StandingQuery {
    name = SoundText.of(name);
    terms = terms == null ? List.of() : List.copyOf(terms);
    wanted = wanted == null ? List.of() : List.copyOf(wanted);
  }

  /**
   * A field of a post's document that must have one of these values.
   *
   * @param field as the index names it
   * @param values {@value #NONE} stands for a field that is empty
   */
  public record Wanted(String field, List<String> values) {

    public static final String NONE = "none";

    public Wanted {
      values = values == null ? List.of() : List.copyOf(values);
    }
  }

  /** The same, heard or not. */
  public StandingQuery heard(boolean aloud) {
    return new StandingQuery(id, owner, name, terms, wanted, sight, tell, aloud, ended);
  }

  /** The same, no longer asked. */
  public StandingQuery end() {
    return new StandingQuery(id, owner, name, terms, wanted, sight, tell, heard, true);
  }
}
