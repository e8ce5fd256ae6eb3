package io.huoshui.run.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Code depends in a line; decisions are pure. */
class RingsTest {
    /** The stages, in loop order. */
    private static final List<String> STAGES =
            List.of("base", "event", "profile", "segment", "experiment", "journey", "touch", "measure");

    private static final List<String> CONNECTORS = List.of("mail", "spreadsheet", "webhook");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.huoshui");

    private static final DescribedPredicate<JavaClass> INNER_RING = DescribedPredicate.describe(
            "in the inner ring of a stage",
            type -> STAGES.contains(stageOf(type)) && !type.getPackageName().contains(".internal"));

    @Test
    void aStageUsesOnlyTheStagesBeforeIt() {
        for (int i = 0; i < STAGES.size(); i++) {
            String[] later = STAGES.subList(i + 1, STAGES.size()).stream()
                    .map(each -> "io.huoshui." + each + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("io.huoshui." + STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(OURS);
            }
        }
    }

    @Test
    void theLoopDoesNotKnowWhatRunsIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        STAGES.stream().map(each -> "io.huoshui." + each + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.huoshui.run..", "io.huoshui.connect..", "io.huoshui.seed..", "io.huoshui.testkit..")
                .check(OURS);
    }

    @Test
    void thePlatformKnowsNoStage() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("platform")
                .definedBy("io.huoshui.postgres..", "io.huoshui.web..")
                .layer("stages")
                .definedBy(STAGES.stream()
                        .filter(each -> !each.equals("base"))
                        .map(each -> "io.huoshui." + each + "..")
                        .toArray(String[]::new))
                .whereLayer("platform")
                .mayNotAccessAnyLayer()
                .check(OURS);
    }

    @Test
    void nobodyLooksInsideAConnector() {
        for (String each : CONNECTORS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.huoshui.connect." + each + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.huoshui.connect." + each + ".internal..")
                    .check(OURS);
        }
    }

    @Test
    void theInnerRingTouchesNothingOfTheWorld() {
        classes()
                .that(INNER_RING)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.text..",
                        "java.security..",
                        "io.huoshui..",
                        "org.roaringbitmap..",
                        "org.hipparchus..",
                        "org.jspecify..")
                .check(OURS);
        noClasses()
                .that(INNER_RING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..internal..", "io.huoshui.web..", "io.huoshui.postgres..")
                .check(OURS);
    }

    @Test
    void decisionsTakeTimeAsAnArgumentAndDrawNothingAtRandom() {
        noClasses()
                .that(INNER_RING)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(OURS);
    }

    /** A stream over a query keeps its connection until somebody closes it: one forgotten stream every few seconds empties the pool. */
    @Test
    void nobodyLeavesAQueryOpen() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .orShould()
                .callMethodWhere(target(name("queryForStream")))
                .check(OURS);
    }

    private static String stageOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
