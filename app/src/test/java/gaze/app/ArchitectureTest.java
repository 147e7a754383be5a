package gaze.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may know whom. The modules' POMs do the coarse half; this is the rest of ARCHITECTURE.md.
class ArchitectureTest {
  private static final JavaClasses GAZE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/testkit/"))
          .importPackages("gaze");

  /// A module and the modules that it knows.
  private static final Map<String, List<String>> ARROWS =
      Map.of(
          "contract", List.of(),
          "domain", List.of(),
          "media", List.of("domain"),
          "storage", List.of("domain"),
          "pipeline", List.of("domain", "media", "inference", "storage"),
          "search", List.of("domain", "storage"),
          "inference", List.of("domain"),
          "server",
              List.of("contract", "domain", "media", "inference", "storage", "pipeline", "search"),
          "app",
              List.of(
                  "contract",
                  "domain",
                  "media",
                  "inference",
                  "storage",
                  "pipeline",
                  "search",
                  "server"));

  @Test
  void everyModuleIsLookedAt() {
    assertThat(GAZE)
        .extracting(type -> type.getPackageName().split("\\.")[1])
        .containsAll(ARROWS.keySet())
        .allMatch(ARROWS::containsKey);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleKnowsOnlyWhatItsArrowsReach(String module, List<String> reaches) {
    List<String> allowed = new ArrayList<>(List.of("gaze." + module + ".."));
    reaches.forEach(reached -> allowed.add("gaze." + reached + ".."));
    classes()
        .that()
        .resideInAPackage("gaze." + module + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(JavaClass.Predicates.resideOutsideOfPackage("gaze..")))
        .check(GAZE);
  }

  static Stream<Arguments> modules() {
    return ARROWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(arrow -> Arguments.of(arrow.getKey(), arrow.getValue()));
  }

  @Test
  void theDomainKnowsOnlyTheJdk() {
    classes()
        .that(resideInAPackage("gaze.domain.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("gaze.domain..", "java..", "org.jspecify.annotations.."))
        .check(GAZE);
  }

  @ParameterizedTest
  @MethodSource("owners")
  void aLibraryIsSeenOnlyByItsOwner(String owner, List<String> libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackages(owner.split(" "))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries.toArray(String[]::new)))
        .check(GAZE);
  }

  static Stream<Arguments> owners() {
    return Stream.of(
        owner(
            "gaze.media..",
            "org.bytedeco..",
            "org.opencv..",
            "com.drew..",
            "com.adobe..",
            "com.ibm.icu.."),
        owner("gaze.inference.session..", "ai.onnxruntime.."),
        owner("gaze.inference.speech..", "io.github.givimad.."),
        owner("gaze.storage..", "org.sqlite..", "org.jooq..", "org.flywaydb.."),
        owner("gaze.storage.. gaze.pipeline.jobs..", "java.sql..", "javax.sql.."),
        owner("gaze.pipeline.jobs..", "com.github.kagkarlsson.."),
        owner("gaze.search..", "org.apache.lucene.."),
        owner("gaze.server.. gaze.app..", "io.quarkus..", "io.vertx.."),
        owner("gaze.server.. gaze.app.. gaze.contract..", "jakarta.."),
        owner("gaze.app..", "picocli.."),
        owner("gaze.inference.download.. gaze.app.cli..", "java.net.http.."));
  }

  private static Arguments owner(String owners, String... libraries) {
    return Arguments.of(owners, List.of(libraries));
  }

  @Test
  void modulesHaveNoCycles() {
    slices().matching("gaze.(*)..").should().beFreeOfCycles().check(GAZE);
  }

  /// A module's own package may hold what its parts share; the parts may not need each other in
  /// turn.
  @Test
  void thePartsOfAModuleHaveNoCycles() {
    slices().matching("gaze.(*.*)..").should().beFreeOfCycles().check(GAZE);
  }

  @Test
  void everyPackageOfOursIsNullMarked() {
    assertThat(GAZE.stream().filter(type -> !type.getPackageName().startsWith("gaze.contract.")))
        .extracting(JavaClass::getPackage)
        .allMatch(
            pack ->
                pack.tryGetPackageInfo()
                    .map(info -> info.isAnnotatedWith(NullMarked.class))
                    .orElse(false));
  }

  /// Names say what a thing is; these endings say that nobody knew.
  @Test
  void noNameHidesWhatItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("gaze.contract..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor|Data|Info)")
        .check(GAZE);
  }
}
