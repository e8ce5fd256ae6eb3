package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.event.HeardOrder;
import io.huoshui.event.Intake;
import io.huoshui.event.RecordedPast;
import io.huoshui.event.TrackName;
import io.huoshui.event.VirtualLog;
import io.huoshui.journey.DrawnJourneys.Drawing;
import io.huoshui.profile.Owners;
import io.huoshui.run.DemoDecisions;
import io.huoshui.run.loop.LoopTurns;
import io.huoshui.seed.Message;
import io.huoshui.seed.Story;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.TouchSettingsFacts;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.RegularLook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The silent wake-up journey over the demo brand's last 90 days: rehearsed on the brand as it is loaded, all at once, and lived through with
 * the journey on, message by message through the door, with every tag, audience and nightly wave. The suite takes one of nine of those who
 * ever bought, for nobody else can fall silent; {@code -Dhuoshui.rehearse.one-in=1} takes all of the brand.
 */
class DemoRehearsalTest {
    private static final String[] STAGES = {"event", "profile", "segment", "experiment", "journey", "touch", "loop"};
    private static final LocalDate ANCHOR = LocalDate.of(2026, 7, 1);
    private static final int ONE_IN = Integer.getInteger("huoshui.rehearse.one-in", 9);
    private static final int DAYS = 90;
    private static final int AT_ONCE = 500;
    private static final Instant NOW =
            ANCHOR.atStartOfDay(LivedWorld.BRAND.zone()).toInstant();
    private static final Instant FROM = NOW.minus(Duration.ofDays(DAYS));

    /** How long a message may lie before anybody looks. */
    private static final Duration UNSEEN = Duration.ofMinutes(10);

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    @RegisterExtension
    static final TestDatabase loaded = TestDatabase.migrated(STAGES);

    @RegisterExtension
    static final TestDatabase lived = TestDatabase.migrated(STAGES);

    private static List<Channel> channels() {
        return List.of(new PostBox("wecom", "external_userid"), new PostBox("call", "phone"));
    }

    @Test
    void rehearsingIsWhatHappensWhenTheSameDaysAreLivedWithTheJourneyOn() {
        Drawing wakeUp = WakeUp.drawing();
        try (LivedWorld brand = new LivedWorld(loaded, channels())) {
            load(brand);
            long began = System.nanoTime();
            Rehearse.Found rehearsed = rehearse(brand, wakeUp);
            long rehearsing = System.nanoTime() - began;
            Rehearse.Found really = liveThrough(brand, wakeUp);
            System.out.printf(
                    "rehearsed in %d s, lived through in %d s: %s %s%n",
                    Duration.ofNanos(rehearsing).toSeconds(),
                    Duration.ofNanos(System.nanoTime() - began - rehearsing).toSeconds(),
                    rehearsed.report().walks(),
                    rehearsed.report().touches());
            assertThat(WakeUp.walks(rehearsed)).isEqualTo(WakeUp.walks(really)).hasSizeGreaterThanOrEqualTo(10);
            assertThat(WakeUp.touches(rehearsed))
                    .isEqualTo(WakeUp.touches(really))
                    .hasSizeGreaterThanOrEqualTo(10);
            assertThat(rehearsed.report().walks()).isEqualTo(really.report().walks());
            assertThat(rehearsed.report().touches()).isEqualTo(really.report().touches());
            assertThat(rehearsed.report().reasons())
                    .isEqualTo(really.report().reasons())
                    .hasSizeGreaterThan(1);
            assertThat(rehearsed.report().pressure()).isEqualTo(really.report().pressure());
        }
    }

    private static List<Message> story() {
        List<Message> all = Story.tell(Story.SEED, ANCHOR).messages();
        if (ONE_IN == 1) {
            return all;
        }
        Set<Integer> bought = all.stream()
                .filter(each -> each.name().equals(TrackName.ORDER_COMPLETED.wire()))
                .map(Message::person)
                .filter(each -> each % ONE_IN == 0)
                .collect(Collectors.toSet());
        return all.stream().filter(each -> bought.contains(each.person())).toList();
    }

    /** As the demo brand comes: everything in a moment. */
    private static void load(LivedWorld world) {
        List<Message> story = story();
        Instant moment = NOW.minusSeconds(60);
        for (int i = 0; i < story.size(); i += AT_ONCE) {
            world.happen(moment, story.subList(i, Math.min(story.size(), i + AT_ONCE)));
        }
        DemoDecisions.tell(world.bean(Intake.class), ANCHOR);
        world.bean(LoopTurns.class).advance();
    }

    private static Rehearse.Found rehearse(LivedWorld world, Drawing journey) {
        Rehearse rehearse = new Rehearse(
                world.bean(Events.class),
                world.bean(RecordedPast.class),
                world.bean(Owners.class),
                world.bean(TouchSettingsFacts.class),
                world.bean(HiddenAudiences.class),
                channels(),
                LivedWorld.BRAND,
                WakeUp.scratch(loaded),
                Map.of());
        Play play = Play.of(
                new Subject.OfJourney(journey),
                DAYS,
                null,
                NOW,
                world.bean(Events.class).head());
        return rehearse.run(play, (now, heard) -> {});
    }

    /** What was before is known from the log; from then on it happens again. */
    private static Rehearse.Found liveThrough(LivedWorld brand, Drawing journey) {
        HeardOrder order =
                brand.bean(RecordedPast.class).order(brand.bean(Events.class).head(), Rehearse.LATE);
        try (LivedWorld world = new LivedWorld(lived, channels())) {
            int next = knowTheBeginning(brand, world, order);
            world.to(FROM);
            DemoDecisions.tell(world.bean(Intake.class), ANCHOR);
            WakeUp.publish(world, journey, FROM);
            night(world);
            Map<String, Message> messages = new HashMap<>();
            story().forEach(each -> messages.putIfAbsent(each.messageId(), each));
            Instant seen = FROM;
            Instant night = nightAfter(FROM);
            for (Event each : recorded(brand, order, next)) {
                Instant at = each.receivedAt();
                while (!at.isBefore(night)) {
                    world.look();
                    world.goesOnTo(night);
                    night(world);
                    night = nightAfter(night);
                }
                if (at.isAfter(seen.plus(UNSEEN))) {
                    world.look();
                    world.goesOnTo(at);
                    seen = at;
                }
                world.happen(at, List.of(Objects.requireNonNull(messages.get(each.messageId()))));
            }
            world.look();
            world.goesOnTo(NOW);
            world.look();
            return WakeUp.found(
                    world, Play.of(new Subject.OfJourney(journey), DAYS, null, NOW, 0), brand.bean(Owners.class));
        }
    }

    /** @return the place of the first that happens later */
    private static int knowTheBeginning(LivedWorld brand, LivedWorld world, HeardOrder order) {
        int next = 0;
        while (next < order.size() && order.heardAt(next).isBefore(FROM)) {
            int to = next;
            while (to < order.size() && to < next + AT_ONCE && order.heardAt(to).isBefore(FROM)) {
                to++;
            }
            List<Event> heard = heard(brand, order, next, to);
            world.to(heard.get(heard.size() - 1).receivedAt());
            world.bean(VirtualLog.class).hear(heard);
            world.look();
            next = to;
        }
        return next;
    }

    private static List<Event> recorded(LivedWorld brand, HeardOrder order, int from) {
        List<Event> all = new ArrayList<>();
        for (int i = from; i < order.size(); i += AT_ONCE) {
            all.addAll(heard(brand, order, i, Math.min(order.size(), i + AT_ONCE)));
        }
        return all;
    }

    private static List<Event> heard(LivedWorld brand, HeardOrder order, int from, int to) {
        Map<Long, Event> found = new LinkedHashMap<>();
        brand.bean(Events.class).at(order.positions(from, to)).forEach(each -> found.put(each.position(), each));
        List<Event> heard = new ArrayList<>();
        for (int i = from; i < to; i++) {
            heard.add(Decisions.at(Objects.requireNonNull(found.get(order.position(i))), order.heardAt(i)));
        }
        return heard;
    }

    /** The clocks of waves, lines and models. */
    private static void night(LivedWorld world) {
        for (String each : List.of("waveClock", "linesClock", "fitClock")) {
            world.named(each, RegularLook.class).lookNow();
            world.look();
            world.named(each, RegularLook.class).lookNow();
            world.look();
        }
    }

    private static Instant nightAfter(Instant now) {
        Instant tonight = now.atZone(LivedWorld.BRAND.zone())
                .toLocalDate()
                .atTime(NIGHT)
                .atZone(LivedWorld.BRAND.zone())
                .toInstant();
        return tonight.isAfter(now) ? tonight : tonight.plus(Duration.ofDays(1));
    }
}
