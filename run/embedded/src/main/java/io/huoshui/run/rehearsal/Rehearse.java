package io.huoshui.run.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.event.Events;
import io.huoshui.event.HeardOrder;
import io.huoshui.event.RecordedPast;
import io.huoshui.profile.Owners;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.channel.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One rehearsal from beginning to end. Reads the real log and who is who; writes only into the scratch schema, by a world of its own that
 * has no channel to send by.
 */
final class Rehearse {
    /** What came in later than this after it happened is heard when it happened. */
    static final Duration LATE = Duration.ofDays(1);

    private static final int EVENTS_MOST = 5_000_000;

    private final Events log;
    private final RecordedPast recorded;
    private final Owners owners;
    private final TouchSettingsFacts settings;
    private final HiddenAudiences rules;
    private final Collection<Channel> channels;
    private final Brand brand;
    private final ScratchSchema schema;
    private final Map<String, String> stageSettings;

    Rehearse(
            Events log,
            RecordedPast recorded,
            Owners owners,
            TouchSettingsFacts settings,
            HiddenAudiences rules,
            Collection<Channel> channels,
            Brand brand,
            ScratchSchema schema,
            Map<String, String> stageSettings) {
        this.log = log;
        this.recorded = recorded;
        this.owners = owners;
        this.settings = settings;
        this.rules = rules;
        this.channels = List.copyOf(channels);
        this.brand = brand;
        this.schema = schema;
        this.stageSettings = Map.copyOf(stageSettings);
    }

    /** Rows of the drill-down; people by their number outside. */
    record Found(Report report, List<TouchLine> touches, List<WalkLine> walks) {}

    /** How many events it would live through. */
    long size(long upTo) {
        return recorded.size(upTo);
    }

    Found run(Play play, LiveThrough.Watching watching) {
        long began = System.nanoTime();
        if (size(play.upTo()) > EVENTS_MOST) {
            throw new Refused(RehearsalReason.REHEARSAL_TOO_LONG);
        }
        HeardOrder order = recorded.order(play.upTo(), LATE);
        Decisions decisions = Decisions.of(recorded.decisions(play.upTo()), play, settings, order.late() > 0, brand);
        try (HikariDataSource scratch = schema.make();
                ScratchWorld world = ScratchWorld.on(scratch, brand, stageSettings, channels)) {
            AskedFor asked = AskedFor.of(decisions.heard(), rule -> Inputs.of(rules.read(rule)));
            Past past = new Past(log, order, asked.decisions());
            new LiveThrough(world, past, asked, play, brand, watching)
                    .run(LiveThrough.firstJourney(decisions.heard(), play.from()));
            return new ReadWorld(world, play, brand, owners)
                    .found(
                            asked.decisions(),
                            report -> report.report(
                                    past.heard(),
                                    order.late(),
                                    decisions.leftOut(),
                                    Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        } finally {
            schema.drop();
        }
    }
}
