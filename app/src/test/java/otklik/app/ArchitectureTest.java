package otklik.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import otklik.app.planted.PlantedFaults;

/**
 * The direction of dependencies, and what must not be found anywhere. Each rule is tried on a
 * planted fault as well.
 */
class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("otklik/desk/templates"))
          .withImportOption(location -> !location.contains("otklik/lists/templates"))
          .withImportOption(location -> !location.contains("otklik/sink/templates"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("otklik");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("otklik.app.planted");

  private static final String[] CORE = {
    "otklik.post..",
    "otklik.place..",
    "otklik.right..",
    "otklik.analysis..",
    "otklik.complaint..",
    "otklik.incident..",
    "otklik.region..",
    "otklik.route..",
    "otklik.pushed..",
    "otklik.privacy..",
    "otklik.signal..",
    "otklik.standing..",
    "otklik.json..",
    "otklik.file..",
    "otklik.text..",
    "otklik.health..",
    "otklik.pace.."
  };

  static final List<ArchRule> DIRECTION =
      List.of(
          only(CORE, CORE),
          only(new String[] {"otklik.ingest.."}, CORE),
          only(new String[] {"otklik.classify.."}, CORE),
          only(new String[] {"otklik.sink.."}, CORE),
          only(new String[] {"otklik.lists.."}, CORE),
          only(new String[] {"otklik.training.."}, with("otklik.classify..")),
          only(
              new String[] {"otklik.jobs.."},
              with("otklik.ingest..", "otklik.classify..", "otklik.sink..", "otklik.lists..")),
          only(
              new String[] {"otklik.desk.."},
              with("otklik.classify..", "otklik.sink..", "otklik.lists..")),
          stays(
              "org.apache.flink..",
              "otklik.ingest.stream..",
              "otklik.sink.stream..",
              "otklik.jobs.."),
          stays("co.elastic..", "otklik.sink.."),
          stays("org.elasticsearch..", "otklik.sink..", "otklik.search.."),
          stays("org.apache.lucene..", "otklik.classify.."),
          stays("opennlp..", "otklik.classify..", "otklik.training.."),
          stays("morfologik..", "otklik.classify.."),
          stays("io.javalin..", "otklik.desk.."),
          stays("gg.jte..", "otklik.desk..", "otklik.lists..", "otklik.sink.signal.."),
          stays("picocli..", "otklik.app.."),
          stays("okhttp3..", "otklik.ingest.http..", "otklik.sink.channel.."),
          stays("org.simplejavamail..", "otklik.sink.channel.."),
          stays("org.jsoup..", "otklik.ingest.."),
          stays("org.dhatim.fastexcel..", "otklik.ingest.file..", "otklik.lists.format.."),
          stays("org.pac4j..", "otklik.desk.login.."),
          stays("com.github.victools..", "otklik.desk.openapi.."),
          stays("com.openhtmltopdf..", "otklik.lists.format.."),
          stays("org.apache.pdfbox..", "otklik.lists.format.."),
          stays("com.rometools..", "otklik.ingest.rss.."),
          stays("io.github.bucket4j..", "otklik.ingest.http..", "otklik.desk.push.."),
          stays("dev.failsafe..", "otklik.ingest.http.."),
          stays("io.prometheus..", "otklik.ingest.metric..", "otklik.app.."),
          noClasses()
              .that()
              .resideOutsideOfPackages("otklik.ingest.stream..", "otklik.jobs..", "otklik.app..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("otklik.ingest.stream.."),
          noClasses()
              .that()
              .resideInAnyPackage("otklik.classify.*..")
              .should()
              .dependOnClassesThat()
              .haveFullyQualifiedName("otklik.classify.Analyser"),
          noClasses()
              .that()
              .resideInAnyPackage("otklik.desk.*..")
              .should()
              .dependOnClassesThat()
              .haveSimpleName("Endpoints"));

  static final List<ArchRule> NOWHERE =
      List.of(
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAPackage("org.mockito..")
              .allowEmptyShould(true),
          fields()
              .that()
              .areStatic()
              .and()
              .areDeclaredInClassesThat(not(resideInAPackage("..templates..")))
              .should()
              .beFinal(),
          noClasses()
              .that(
                  not(resideInAnyPackage("otklik.app..", "otklik.training", "otklik.search.."))
                      .or(resideInAPackage("..planted..")))
              .should()
              .accessField(System.class, "out"),
          noClasses()
              .that(not(resideInAPackage("otklik.search..")))
              .should()
              .callMethod(java.time.Instant.class, "now"),
          noClasses().should().callMethod(java.time.LocalDate.class, "now"),
          noClasses().should().callConstructor(java.util.Random.class),
          // a conscious exception, because --verbose asks for the stack trace
          noClasses()
              .that()
              .doNotHaveSimpleName("OtklikCommand")
              .should()
              .callMethodWhere(
                  JavaCall.Predicates.target(HasName.Predicates.name("printStackTrace"))),
          noClasses().should().callMethod(Thread.class, "sleep", long.class),
          // Flink's own local environment listens on all addresses and runs what it is sent
          noClasses()
              .should()
              .callMethodWhere(
                  JavaCall.Predicates.target(
                      HasName.Predicates.nameStartingWith("createLocalEnvironment")))
              .as("jobs of this process run in otklik.jobs.cluster.EmbeddedCluster"));

  private static String[] with(String... more) {
    List<String> all = new java.util.ArrayList<>(List.of(CORE));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Classes of these packages depend on themselves and the allowed ones, among ours. */
  private static ArchRule only(String[] packages, String[] allowed) {
    List<String> known = new java.util.ArrayList<>(List.of(packages));
    known.addAll(List.of(allowed));
    return noClasses()
        .that(resideInAnyPackage(packages))
        .should()
        .dependOnClassesThat(
            resideInAPackage("otklik..").and(not(resideInAnyPackage(known.toArray(String[]::new)))))
        .as(String.join(", ", packages) + " depends on nothing but " + String.join(", ", allowed));
  }

  /** A library enters by its doors only. */
  private static ArchRule stays(String library, String... doors) {
    return noClasses()
        .that(resideInAPackage("otklik..").and(not(resideInAnyPackage(doors))))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .as(library + " enters only by " + String.join(", ", doors));
  }

  @ParameterizedTest
  @FieldSource("DIRECTION")
  void nothingPointsBackwards(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @ParameterizedTest
  @FieldSource("NOWHERE")
  void nowhere(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("otklik.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("otklik.classify.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("otklik.ingest.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("otklik.sink.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("otklik.lists.(*)..").should().beFreeOfCycles().check(PROGRAM);
    slices().matching("otklik.desk.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void noRoomOfTheDeskKnowsAnother() {
    slices()
        .matching("otklik.desk.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage("otklik.desk.."),
            resideInAnyPackage(
                "otklik.desk.page..",
                "otklik.desk.openapi..",
                "otklik.desk.session..",
                "otklik.desk.connection.."))
        .check(PROGRAM);
  }

  @Test
  void noPlatformKnowsAnother() {
    String[] shared = {
      "otklik.ingest.http..",
      "otklik.ingest.wall..",
      "otklik.ingest.poll..",
      "otklik.ingest.pushed..",
      "otklik.ingest.metric.."
    };
    slices()
        .matching("otklik.ingest.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage("otklik.ingest.."), resideInAnyPackage(shared))
        .check(PROGRAM);
  }

  @Test
  void noPackageIsNamedByKind() {
    Set<String> kinds =
        Set.of(
            "util",
            "utils",
            "common",
            "helper",
            "helpers",
            "impl",
            "manager",
            "misc",
            "internal",
            "types",
            "exceptions",
            "dto");

    assertThat(packages(PROGRAM))
        .noneMatch(name -> List.of(name.split("\\.")).stream().anyMatch(kinds::contains));
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws ClassNotFoundException {
    Set<String> silent = new TreeSet<>();
    for (String name : packages(PROGRAM)) {
      if (getClass().getResource("/" + name.replace('.', '/') + "/package-info.class") == null
          && !Otklik.class.getModule().isNamed()) {
        silent.add(name);
      }
    }
    // javac writes no class file for a package-info without annotations: the source is what counts
    silent.removeIf(ArchitectureTest::hasSource);

    assertThat(silent).isEmpty();
  }

  private static boolean hasSource(String name) {
    java.nio.file.Path home = java.nio.file.Path.of(System.getProperty("otklik.home"));
    String file = "src/main/java/" + name.replace('.', '/') + "/package-info.java";
    return List.of(
            "core",
            "ingest",
            "classify",
            "models/training",
            "sink",
            "flink-jobs",
            "desk",
            "search-node",
            "app",
            "benchmarks")
        .stream()
        .anyMatch(module -> java.nio.file.Files.exists(home.resolve(module).resolve(file)));
  }

  private static Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsPublicInCoreIsARecordAnEnumOrFinal() {
    assertThat(PROGRAM.that(resideInAnyPackage(CORE)).stream())
        .filteredOn(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && !c.isInterface())
        .allMatch(
            c -> c.getModifiers().contains(JavaModifier.FINAL) || c.isEnum(),
            "final, record or enum");
  }

  @Test
  void everyRuleThatForbidsSomethingFindsThePlantedFault() {
    assertThat(PLANTED.contain(PlantedFaults.class)).isTrue();
    for (ArchRule rule : NOWHERE.subList(1, NOWHERE.size())) {
      assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
    }
    assertThat(stays("picocli..", "otklik.nobody..").evaluate(PROGRAM).hasViolation()).isTrue();
    assertThat(only(new String[] {"otklik.app.."}, CORE).evaluate(PROGRAM).hasViolation()).isTrue();
  }
}
