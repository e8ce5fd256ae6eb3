package io.huoshui.run.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.event.HeardOrder;
import io.huoshui.event.RecordedPast;
import io.huoshui.event.TrackName;
import io.huoshui.journey.walk.Run;
import io.huoshui.journey.walk.Walks;
import io.huoshui.profile.Owners;
import io.huoshui.profile.Profiles;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.Touches;
import io.huoshui.touch.Touches.Touch;
import io.huoshui.touch.channel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rehearsal from beginning to end. Reads the real log and who is who; writes only into the scratch schema, by a world of its own that
 * has no channel to send by.
 */
final class Rehearse {
    /** What came in later than this after it happened is heard when it happened. */
    static final Duration LATE = Duration.ofDays(1);

    private static final int EVENTS_MOST = 5_000_000;
    private static final int ROWS_MOST = 50_000;
    private static final int PAGE = 1_000;

    private final Events log;
    private final RecordedPast recorded;
    private final Owners owners;
    private final TouchSettingsFacts settings;
    private final Collection<Channel> channels;
    private final Brand brand;
    private final ScratchSchema schema;
    private final Map<String, String> stageSettings;

    Rehearse(
            Events log,
            RecordedPast recorded,
            Owners owners,
            TouchSettingsFacts settings,
            Collection<Channel> channels,
            Brand brand,
            ScratchSchema schema,
            Map<String, String> stageSettings) {
        this.log = log;
        this.recorded = recorded;
        this.owners = owners;
        this.settings = settings;
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
        Decisions decisions = Decisions.of(recorded.decisions(play.upTo()), play, settings, order.late() > 0);
        try (HikariDataSource scratch = schema.make();
                ScratchWorld world = ScratchWorld.on(scratch, brand, stageSettings, channels)) {
            Past past = new Past(log, order, decisions.heard());
            new LiveThrough(world, past, play, brand, watching)
                    .run(LiveThrough.firstJourney(decisions.heard(), play.from()));
            MakeReport report = new MakeReport(brand, play, world.bean(TouchSettingsFacts.class));
            report.walks(world.bean(Walks.class));
            report.touches(world.bean(Touches.class));
            tasks(world, play).forEach(each -> report.task(each.occurredAt()));
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
            return found(world, play, report.report(past.heard(), order.late(), decisions.leftOut(), seconds));
        } finally {
            schema.drop();
        }
    }

    private static List<Event> tasks(ScratchWorld world, Play play) {
        List<Event> found = new ArrayList<>();
        Events told = world.bean(Events.class);
        long position = 0;
        List<Event> some = told.after(position, PAGE);
        while (!some.isEmpty()) {
            some.stream()
                    .filter(each -> each.isTrack(TrackName.STAFF_ASKED.wire())
                            && !each.occurredAt().isBefore(play.from()))
                    .filter(each -> each.properties()
                            .text("journey")
                            .filter(play.journey().journey()::equals)
                            .isPresent())
                    .forEach(found::add);
            position = some.get(some.size() - 1).position();
            some = told.after(position, PAGE);
        }
        return found;
    }

    private Found found(ScratchWorld world, Play play, Report report) {
        List<Touch> touches = new ArrayList<>();
        world.bean(Touches.class).forEach(play.from(), each -> {
            if (touches.size() < ROWS_MOST && each.programme().equals(play.programme())) {
                touches.add(each);
            }
        });
        List<Run> walks = new ArrayList<>();
        world.bean(Walks.class).forEach(play.journey().journey(), each -> {
            if (walks.size() < ROWS_MOST) {
                walks.add(each);
            }
        });
        Set<Integer> people = new HashSet<>();
        touches.forEach(each -> people.add(each.person()));
        walks.forEach(each -> people.add(each.profileId()));
        Map<Integer, Integer> same = new SamePeople(world.bean(Profiles.class), owners).of(people);
        return new Found(
                report,
                touches.stream()
                        .map(each -> TouchLine.of(each, same.get(each.person()), brand))
                        .toList(),
                walks.stream()
                        .map(each -> WalkLine.of(each, same.get(each.profileId())))
                        .toList());
    }
}
