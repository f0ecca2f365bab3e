package otklik.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import otklik.analysis.Kind;
import otklik.analysis.Sector;
import otklik.app.DemoFeed.DemoPost;
import otklik.classify.Analyser;
import otklik.classify.Analysers;
import otklik.place.Municipality;
import otklik.region.Region;
import otklik.region.RegionReader;

class DemoFeedTest {

  private final Region region = RegionReader.shipped();

  @Test
  void showsEveryMunicipalitySectorAndKind() throws IOException {
    List<DemoPost> posts = DemoFeed.posts();

    assertThat(posts).hasSizeGreaterThanOrEqualTo(300);
    assertThat(posts.stream().map(DemoPost::municipality).collect(Collectors.toSet()))
        .containsAll(region.municipalities().stream().map(Municipality::slug).toList());
    assertThat(posts.stream().map(DemoPost::sector).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(Sector.values()).map(Sector::code).toArray(String[]::new));
    assertThat(posts.stream().map(DemoPost::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(Kind.values()).map(Kind::code).toArray(String[]::new));
  }

  /**
   * No post of the demonstration is in the training data: what is found here is what a stranger's
   * post would find.
   */
  @Test
  void mostOfItIsUnderstoodAsAPersonWould() throws IOException {
    Analyser analyser = Analysers.load(region);
    List<DemoPost> posts = DemoFeed.posts();
    int places = 0;
    int kinds = 0;
    int sectors = 0;
    int complaints = 0;
    for (DemoPost post : posts) {
      var analysis = analyser.analyse(post.text());
      places +=
          post.municipality().equals(String.valueOf(analysis.municipality()).replace("null", ""))
              ? 1
              : 0;
      kinds += post.kind().equals(analysis.kind().kind().code()) ? 1 : 0;
      if (post.kind().equals("complaint")) {
        complaints++;
        sectors += post.sector().equals(analysis.sector().sector().code()) ? 1 : 0;
      }
    }
    System.out.printf(
        "demonstration: places %.3f kinds %.3f sectors of complaints %.3f%n",
        places / (double) posts.size(),
        kinds / (double) posts.size(),
        sectors / (double) complaints);

    assertThat(places).isGreaterThanOrEqualTo(posts.size() * 97 / 100);
    assertThat(kinds).isGreaterThanOrEqualTo(posts.size() * 90 / 100);
    assertThat(sectors).isGreaterThanOrEqualTo(complaints * 74 / 100);
  }
}
