package io.huoshui.experiment.internal;

import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.experiment.Assignments;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.testkit.loop.StagesOnLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stages profile and experiment on a test database, with a log in memory, and a later stage that asks for a variant of {@code e-1} and
 * {@code e-2} whenever somebody views a product. Starts empty.
 */
final class TestLoop extends StagesOnLog {
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    TestLoop(TestDatabase db) {
        super(db, START, "experiment.internal.Experiment", "profile.internal.Profile");
        stages(step("profile"), step("experiment"), new Asks(bean(Assignments.class)));
    }

    ExperimentController experiments() {
        return new ExperimentController(
                bean(ExperimentTable.class), bean(ExposureTable.class), bean(DecideExperiments.class), clock);
    }

    HoldoutController holdouts() {
        return new HoldoutController(bean(HoldoutTable.class), bean(DecideExperiments.class));
    }

    /** A customer fact next in the log, applied at once. */
    void track(@Nullable String user, @Nullable String device, String name, Map<String, ?> body) {
        run(add("shop", EventKind.TRACK, name, user, device, clock.instant(), body));
    }

    void viewed(String user, String experiment, int version, String variant) {
        viewed(user, experiment, version, variant, clock.instant());
    }

    void viewed(String user, String experiment, int version, String variant, Instant occurredAt) {
        Map<String, ?> said = Map.of("experiment_id", experiment, "variation_id", variant, "version", version);
        run(add("touch", EventKind.TRACK, "Experiment Viewed", user, null, occurredAt, Map.of("properties", said)));
    }

    /** A second after the one before. */
    @Override
    protected Event add(
            String source,
            EventKind kind,
            String name,
            @Nullable String user,
            @Nullable String device,
            Instant occurredAt,
            Map<String, ?> body) {
        clock.tick(Duration.ofSeconds(1));
        return super.add(source, kind, name, user, device, occurredAt, body);
    }

    /** Stands for the journey stage. */
    private record Asks(Assignments assignments) implements LoopStep {
        @Override
        public String stage() {
            return "journey";
        }

        @Override
        public void advance(LoopBatch batch) {
            List<ProfileChanges.Change> changes =
                    batch.note(ProfileChanges.class).orElseThrow().changes();
            if (batch.events().size() > 3) {
                assignments.expect(
                        changes.stream().map(ProfileChanges.Change::profileId).toList());
            }
            for (ProfileChanges.Change each : changes) {
                if (each.because().isTrack("Product Viewed") && each.after() != null) {
                    assignments.assign("e-1", each.profileId(), each.because().receivedAt());
                    assignments.assign("e-2", each.profileId(), each.because().receivedAt());
                }
            }
            assignments.write();
        }
    }
}
