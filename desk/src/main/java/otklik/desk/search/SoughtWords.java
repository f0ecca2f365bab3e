package otklik.desk.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import otklik.analysis.SearchTerm;
import otklik.analysis.Token;
import otklik.classify.highlight.Highlighter;
import otklik.classify.highlight.Segment;

/** What is marked in a text that was found. */
record SoughtWords(Set<String> lemmas, Set<String> stems, Set<String> forms) {

  static SoughtWords of(List<SearchTerm> terms) {
    SoughtWords sought = new SoughtWords(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (SearchTerm term : terms) {
      if (!term.without()) {
        sought.lemmas.addAll(term.lemmas());
        sought.stems.addAll(term.stems());
        sought.forms.addAll(term.forms());
      }
    }
    return sought;
  }

  List<Segment> in(String text, List<Token> tokens) {
    return Highlighter.hits(text, tokens, lemmas, stems, forms);
  }
}
