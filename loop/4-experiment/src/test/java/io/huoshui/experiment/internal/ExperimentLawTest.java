package io.huoshui.experiment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.SystemEvents;
import io.huoshui.experiment.Exposure;
import io.huoshui.experiment.FirstExposure;
import io.huoshui.profile.PersonEvents;
import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Laws on random lives: late events, people who turn out to be one and are parted again, imports taken back, experiments that come and go. */
class ExperimentLawTest {
    @RegisterExtension
    static final TestDatabase db = TestDatabase.migrated("profile", "experiment");

    @Test
    void whereBatchesAreCutAndHowOftenTheLogIsReplayedMakesNoDifference() {
        Seeds.check(6, random -> {
            try (TestLoop loop = new TestLoop(db)) {
                live(loop, random, 250);
                String oneByOne = loop.digest();
                assertThat(oneByOne).doesNotContain("assignment=0", "first_exposure=0", "experiment=0", "holdout=0");
                loop.replay(() -> 1_000);
                assertThat(loop.digest()).isEqualTo(oneByOne);
                loop.replay(() -> 1 + random.nextInt(9));
                assertThat(loop.digest()).isEqualTo(oneByOne);
            }
        });
    }

    @Test
    void whatIsKeptOfEachPersonIsWhatTheirEventsSayNow() {
        Seeds.check(6, random -> {
            try (TestLoop loop = new TestLoop(db)) {
                for (int i = 0; i < 10; i++) {
                    live(loop, random, 25);
                    assertThat(loop.bean(ExposureTable.class).of(people())).hasSameElementsAs(naive(loop));
                }
            }
        });
    }

    @Test
    void nobodyIsInTwoRunningExperimentsOfOneLayer() {
        Seeds.check(6, random -> {
            try (TestLoop loop = new TestLoop(db)) {
                for (int i = 0; i < 10; i++) {
                    live(loop, random, 25);
                    assertThat(loop.rows("""
                            select a.profile_id::text from assignment as a join assignment as b using (profile_id)
                              join experiment as one on one.id = a.experiment and one.version = a.version
                              join experiment as two on two.id = b.experiment and two.version = b.version
                             where one.id < two.id and one.layer = two.layer and one.state = 'running' and two.state = 'running'
                               and a.at >= one.started_at and b.at >= two.started_at""")).isEmpty();
                }
            }
        });
    }

    private static List<FirstExposure> naive(TestLoop loop) {
        Map<String, FirstExposure> seen = new TreeMap<>();
        loop.read(() -> loop.bean(PersonEvents.class).of(people(), List.of("Experiment Viewed"), Long.MAX_VALUE))
                .forEach(owned -> Exposure.of(owned.event())
                        .ifPresent(exposure -> seen.merge(
                                owned.profileId() + " " + exposure.experiment(),
                                FirstExposure.of(owned.profileId(), exposure, owned.event()),
                                FirstExposure::and)));
        return List.copyOf(seen.values());
    }

    private static List<Integer> people() {
        return IntStream.rangeClosed(1, 60).boxed().toList();
    }

    private static void live(TestLoop loop, RandomGenerator random, int events) {
        for (int i = 0; i < events; i++) {
            switch (random.nextInt(12)) {
                case 0 -> decide(loop, random);
                case 1, 2, 3 -> loop.track(user(random), device(random), "Product Viewed", context(random));
                case 4 -> people(loop, random);
                default ->
                    loop.viewed(
                            user(random),
                            "e-" + random.nextInt(1, 3),
                            random.nextInt(1, 3),
                            random.nextInt(6) == 0 ? "b" : "a",
                            loop.clock.instant().minus(Duration.ofHours(random.nextInt(100))));
            }
        }
    }

    private static void decide(TestLoop loop, RandomGenerator random) {
        String id = "e-" + random.nextInt(1, 3);
        int version = loop.bean(ExperimentTable.class)
                .find(id)
                .map(each -> each.version())
                .orElse(0);
        Map<String, ?> of = Map.of("experiment", id, "version", version, "by", "lin");
        switch (random.nextInt(5)) {
            case 0 ->
                loop.decide(
                        SystemEvents.HOLDOUT_SET,
                        Map.of("holdout", "universal", "share", random.nextInt(10_001), "by", "lin"));
            case 1, 2 ->
                loop.decide(
                        SystemEvents.EXPERIMENT_DEFINED,
                        Map.of(
                                "experiment",
                                id,
                                "version",
                                version + random.nextInt(2),
                                "by",
                                "lin",
                                "name",
                                id,
                                "layer",
                                random.nextInt(3) == 0 ? id : "promotion",
                                "share",
                                random.nextInt(1, 10_001),
                                "variants",
                                List.of(variant("a", random), variant("b", random))));
            case 3 -> loop.decide(SystemEvents.EXPERIMENT_STARTED, of);
            default -> {
                if (random.nextInt(3) == 0) {
                    loop.decide(SystemEvents.EXPERIMENT_STOPPED, of);
                }
            }
        }
    }

    private static void people(TestLoop loop, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 ->
                loop.decide(
                        SystemEvents.PROFILES_MERGED,
                        Map.of(
                                "survivor",
                                random.nextInt(1, 8),
                                "other",
                                random.nextInt(1, 8),
                                "by",
                                "lin",
                                "because",
                                "same voice"));
            case 1, 2 -> {
                List<String> merges = loop.rows(
                        "select position || '-' || ordinal from profile_merge where undone_at is null order by 1");
                if (!merges.isEmpty()) {
                    loop.decide(
                            SystemEvents.MERGE_UNDONE,
                            Map.of("merge", Seeds.oneOf(random, merges), "by", "lin", "because", "two people"));
                }
            }
            default -> loop.decide(SystemEvents.IMPORT_UNDONE, Map.of("batch", "b" + random.nextInt(4), "by", "lin"));
        }
    }

    private static Map<String, ?> variant(String id, RandomGenerator random) {
        return Map.of("id", id, "name", id, "weight", random.nextInt(1, 10));
    }

    private static String user(RandomGenerator random) {
        return random.nextInt(5) == 0 ? null : "u" + random.nextInt(1, 9);
    }

    private static String device(RandomGenerator random) {
        return "d" + random.nextInt(1, 12);
    }

    private static Map<String, ?> context(RandomGenerator random) {
        return random.nextInt(3) == 0
                ? Map.of("context", Map.of("importBatch", "b" + random.nextInt(4)))
                : random.nextInt(3) == 0
                        ? Map.of("context", Map.of("traits", Map.of("email", "m" + random.nextInt(6) + "@x.cn")))
                        : Map.of();
    }
}
