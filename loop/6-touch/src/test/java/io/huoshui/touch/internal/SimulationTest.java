package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.testkit.Seeds;
import io.huoshui.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many lives of a small brand, each drawn from a seed, each in one thread with its own time. {@code -Dhuoshui.seeds=10000} lives more of
 * them, {@code -Dhuoshui.seed=…} one alone; docs/reliability.md has the last long run.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("huoshui.seeds", 1_000);
    private static final int THREADS = 2;

    private final Covered covered = new Covered();

    @Test
    void whateverHappensNobodyGetsWhatTheyShouldNotAndNothingIsLost() throws Exception {
        Long only = Long.getLong("huoshui.seed");
        AtomicLong next = new AtomicLong(only == null ? 1 : only);
        long last = only == null ? SEEDS : only;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            workers.add(threads.submit((Callable<Void>) () -> {
                live(next, last);
                return null;
            }));
        }
        threads.shutdown();
        for (Future<?> each : workers) {
            each.get();
        }
        if (only == null && SEEDS >= 1_000) {
            everythingHappened();
        }
    }

    /** What a longer run found: whom a version's holdout leaves alone, news of a touch in other hands, walks that start walks. */
    @ParameterizedTest
    @ValueSource(longs = {9374, 4877, 8876})
    void aLifeThatOnceWentWrongGoesWell(long seed) throws Exception {
        live(new AtomicLong(seed), seed);
    }

    /** A life in which nothing happens proves nothing. */
    private void everythingHappened() throws IOException {
        Files.writeString(Path.of("target", "simulation.txt"), SEEDS + " seeds: " + covered + "\n");
        List<String> all = new ArrayList<>();
        List.of(
                        "entry",
                        "wait",
                        "wait-for",
                        "branch",
                        "split",
                        "touch",
                        "tag",
                        "staff",
                        "coupon",
                        "webhook",
                        "start",
                        "stop",
                        "goal",
                        "exit")
                .forEach(each -> all.add("node " + each));
        List.of("sent", "refused", "unknown", "suppressed").forEach(each -> all.add("touch " + each));
        List.of(601, 602, 603, 604, 605, 606, 607, 608, 611, 612, 613, 616).forEach(each -> all.add("reason " + each));
        all.addAll(List.of(
                "crash",
                "crash in a call",
                "restart of all stages",
                "timeout",
                "broken channel",
                "refused",
                "retry after",
                "two at once",
                "try again",
                "replay in between",
                "dispatch during a replay",
                "coupon",
                "late event",
                "duplicate event",
                "receipt",
                "late receipt",
                "clock jump",
                "merge",
                "merge undone",
                "opt-out",
                "suppression",
                "breaker",
                "holdout",
                "settings",
                "publish",
                "pause, resume, stop, migrate"));
        assertThat(all)
                .allSatisfy(each -> assertThat(covered.times(each)).as(each).isPositive());
    }

    private void live(AtomicLong next, long last) {
        TestDatabase db = TestDatabase.migrated("profile", "segment", "experiment", "journey", "touch")
                .open();
        try (SimulatedLoop loop = new SimulatedLoop(db)) {
            for (long seed = next.getAndIncrement(); seed <= last; seed = next.getAndIncrement()) {
                live(loop, seed);
            }
        } catch (AssertionError broken) {
            next.set(last + 1); // the other thread needs not go on
            throw broken;
        } finally {
            db.close();
        }
    }

    private void live(SimulatedLoop loop, long seed) {
        Life life = new Life(loop.emptied(), Seeds.random(seed), covered);
        try {
            life.live();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    "seed " + seed + " (alone: -Dhuoshui.seed=" + seed + "): " + broken.getMessage() + "\n"
                            + String.join("\n", life.script.lines),
                    broken);
        }
    }
}
