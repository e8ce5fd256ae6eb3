package io.huoshui.run.loop;

import io.huoshui.base.Fields;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Events;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a stage's timer is due, writes the passing of time into the log, so that it moves state on the same road as everything else. One
 * such fact at a time: the next only after the loop has applied the last.
 */
final class TimePasser {
    private static final Logger LOG = LoggerFactory.getLogger(TimePasser.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final List<DueTimes> dueTimes;
    private final Intake intake;
    private final Events events;
    private final LoopWorker worker;
    private final Clock clock;
    private long awaited;
    private Instant lastDue = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Duration pause = Duration.ofSeconds(1);

    TimePasser(List<DueTimes> dueTimes, Intake intake, Events events, LoopWorker worker, Clock clock) {
        this.dueTimes = List.copyOf(dueTimes);
        this.intake = intake;
        this.events = events;
        this.worker = worker;
        this.clock = clock;
    }

    /** True when it wrote one. Called about once a second by one thread. */
    boolean look() {
        long position = worker.position();
        Instant now = clock.instant();
        if (position < awaited || now.isBefore(notBefore)) {
            return false;
        }
        Optional<Instant> due = dueTimes.stream()
                .flatMap(each -> each.earliest().stream())
                .min(Comparator.naturalOrder())
                .filter(earliest -> !earliest.isAfter(now));
        due.ifPresent(earliest -> pass(earliest, position, now));
        return due.isPresent();
    }

    private void pass(Instant due, long position, Instant now) {
        // the due time alone would not do: a late event may set a timer for an instant that has already passed once
        String messageId = "time:" + due + ":" + position;
        intake.takeSystem(SystemEvents.TIME_PASSED, messageId, now, Fields.of(Map.of("at", now.toString())));
        awaited = events.head();
        slowDownWhenStuck(due, now);
    }

    /** A timer that stays due although time passed is a defect; it must not fill the log. */
    private void slowDownWhenStuck(Instant due, Instant now) {
        if (due.equals(lastDue)) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            LOG.warn("the timer due at {} did not fire; waiting {} s", due, pause.toSeconds());
            notBefore = now.plus(pause);
        } else {
            pause = Duration.ofSeconds(1);
        }
        lastDue = due;
    }
}
