package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.run.loop.LoopTurns;
import io.huoshui.touch.TouchTurns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a scratch world live through the past: what is next is heard, timers fire, touches go through the gate, and what the stages tell comes
 * back into the log, in the order in which it would have been. Looks at all of it every few minutes of the world's time; what nothing comes of
 * is heard at once.
 */
final class LiveThrough {
    /** What happens within is heard before touches are looked at. */
    static final Duration LOOK = Duration.ofMinutes(5);

    private static final int AT_ONCE = 1_000;
    private static final LocalTime NIGHT = LocalTime.of(3, 10);
    private static final int SECONDS_AT_A_CHANNEL = 600;

    private final ScratchWorld world;
    private final Past past;
    private final AskedFor asked;
    private final Play play;
    private final Brand brand;
    private final Watching watching;
    private final VirtualClock clock;
    private final LoopTurns loop;
    private final TouchTurns touches;
    private final HearCalm calm;
    private Instant nextNight;
    private int nights;

    /** When time alone changes something next, as of the last look. */
    private Optional<Instant> due = Optional.empty();

    LiveThrough(ScratchWorld world, Past past, AskedFor asked, Play play, Brand brand, Watching watching) {
        this.world = world;
        this.past = past;
        this.asked = asked;
        this.play = play;
        this.brand = brand;
        this.watching = watching;
        this.clock = world.clock();
        this.loop = world.loop();
        this.touches = world.touches();
        this.calm = new HearCalm(world, past);
        this.nextNight = asked.nightly().isEmpty() && asked.weekly().isEmpty() ? play.to() : play.from();
    }

    /** Who waits for the end. */
    interface Watching {
        /** Called often; throws to stop. */
        void reached(Instant now, int heard);
    }

    void run(Instant firstJourney) {
        hurry(firstJourney.isBefore(play.from()) ? firstJourney : play.from());
        due = world.nextDue();
        Instant next = next();
        while (next.isBefore(play.to())) {
            if (calm.hear(nextByTime())) {
                due = world.nextDue();
            } else {
                clock.to(next.isBefore(clock.instant()) ? clock.instant().plus(LOOK) : ceiling(next));
                look();
            }
            watching.reached(clock.instant(), past.heard());
            next = next();
        }
        clock.to(play.to());
        look();
    }

    /** Before any journey there is nobody to tell anything, so nothing must be heard at its time. */
    private void hurry(Instant until) {
        while (past.nextAt().filter(each -> each.isBefore(until)).isPresent()) {
            List<Event> some = past.until(until.minusNanos(1_000), AT_ONCE);
            clock.to(some.get(some.size() - 1).receivedAt());
            world.log().hear(some);
            loop.advance();
            letTimePass();
            watching.reached(clock.instant(), past.heard());
        }
    }

    private Instant next() {
        return past.nextAt().filter(nextByTime()::isAfter).orElseGet(this::nextByTime);
    }

    /** When something is next that nobody has to do anything for; the end at last. */
    private Instant nextByTime() {
        return Stream.concat(due.stream(), Stream.of(nextNight, play.to()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant ceiling(Instant at) {
        long step = LOOK.toSeconds();
        long whole = at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
        return Instant.ofEpochSecond((whole + step - 1) / step * step);
    }

    private void look() {
        List<Event> some = past.until(clock.instant(), AT_ONCE);
        while (!some.isEmpty()) {
            world.log().hear(some);
            loop.advance();
            some = past.until(clock.instant(), AT_ONCE);
        }
        if (!clock.instant().isBefore(nextNight)) {
            night();
        }
        settle();
        due = world.nextDue();
        if (due.filter(each -> !each.isAfter(clock.instant())).isPresent()) {
            letTimePass();
            send();
            due = world.nextDue();
        }
    }

    private void letTimePass() {
        boolean passed = loop.pass();
        while (passed) {
            loop.advance();
            passed = loop.pass();
        }
        settle();
    }

    private void settle() {
        while (world.log().settle() > 0) {
            loop.advance();
        }
    }

    /** Until nobody is due; a channel that takes only so many a second gets its seconds. */
    private void send() {
        int seconds = 0;
        while (touches.nextDue().filter(each -> !each.isAfter(clock.instant())).isPresent()) {
            boolean any = touches.turn(clock.instant()) > 0;
            settle();
            if (!any && ++seconds > SECONDS_AT_A_CHANNEL) {
                return;
            }
            if (!any) {
                clock.to(clock.instant().plusSeconds(1));
            }
        }
    }

    /** What the stages ask for by themselves: lines drawn anew, models fitted again. */
    private void night() {
        asked.nightly().forEach(this::lookFor);
        if (nights++ % 7 == 0) {
            asked.weekly().forEach(this::lookFor);
        }
        loop.advance();
        Instant tonight = clock.instant()
                .atZone(brand.zone())
                .toLocalDate()
                .atTime(NIGHT)
                .atZone(brand.zone())
                .toInstant();
        nextNight = tonight.isAfter(clock.instant())
                ? tonight
                : tonight.atZone(brand.zone()).plusDays(1).toInstant();
    }

    /** Twice: some wait until nothing changes any more. */
    private void lookFor(String name) {
        world.look(name).lookNow();
        loop.advance();
        world.look(name).lookNow();
        loop.advance();
    }

    /** When the first journey went live in what was decided. */
    static Instant firstJourney(List<Event> decisions, Instant otherwise) {
        return decisions.stream()
                .filter(each -> each.name().equals(SystemEvents.JOURNEY_PUBLISHED)
                        || each.name().equals(SystemEvents.CAMPAIGN_BEGUN))
                .map(Event::receivedAt)
                .min(Instant::compareTo)
                .orElse(otherwise);
    }
}
