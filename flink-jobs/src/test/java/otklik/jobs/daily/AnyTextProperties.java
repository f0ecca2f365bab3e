package otklik.jobs.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import otklik.analysis.AnalysedPost;
import otklik.lists.DayLists;
import otklik.lists.ListFiles;
import otklik.lists.ListedComplaint;
import otklik.sink.search.FoundComplaint;

/**
 * The whole way of a text: file, post, analysis, document, lists in every format, mail. Nothing
 * throws, each file can be read by its readers, and the case can be found in it.
 */
class AnyTextProperties {

  @Provide
  Arbitrary<List<String>> posts() {
    return AnyTexts.texts().list().ofSize(4);
  }

  @Tag("slow")
  @Property(tries = 60, seed = "1")
  void whateverSomebodyWritesComesThroughToEveryListAndMail(@ForAll("posts") List<String> texts)
      throws Exception {
    Path folder = Files.createTempDirectory("otklik-any-text");
    try {
      List<AnalysedPost> posts =
          TextWay.imported(folder, texts).stream().map(TextWay::analysed).toList();
      List<FoundComplaint> found = new ArrayList<>();
      for (AnalysedPost post : posts) {
        found.add(TextWay.indexed(post));
      }
      List<ListedComplaint> lines =
          found.stream().map(f -> TextWay.LISTING.complaint(f, false)).toList();
      ListFiles files =
          new DayLists(folder, TextWay.DAY).write("muzhi", TextWay.day(posts, lines).document());
      assertThat(files.missing()).isEmpty();
      ReadLists.check(files.files(), lines);
      for (FoundComplaint one : found) {
        ReadMail.check(TextWay.mail(folder, one), one.document().id());
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
