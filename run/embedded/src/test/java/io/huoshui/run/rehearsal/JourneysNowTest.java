package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.SystemEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneysNowTest {
    private static final Instant FROM = Instant.parse("2026-07-01T00:00:00Z");

    private static Event said(String fact, String journey, int day) {
        Instant at = FROM.plus(Duration.ofDays(day));
        Fields body = Fields.of(Map.of("properties", Map.of("journey", journey)));
        return new Event(1, SystemEvents.SOURCE, fact + day, EventKind.TRACK, fact, null, null, at, at, body);
    }

    @Test
    void whatWentLiveWithinTheTimeAndStillRunsCountsInItsNewestVersion() {
        Event second = said(SystemEvents.JOURNEY_PUBLISHED, "late", 5);
        Event old = said(SystemEvents.JOURNEY_PUBLISHED, "old", -3);
        Event oldAgain = said(SystemEvents.JOURNEY_PUBLISHED, "old", 4);
        JourneysNow now = JourneysNow.in(
                List.of(
                        old,
                        said(SystemEvents.JOURNEY_PUBLISHED, "late", 2),
                        oldAgain,
                        second,
                        said(SystemEvents.JOURNEY_PUBLISHED, "stopped", 6),
                        said(SystemEvents.JOURNEY_STOPPED, "stopped", 7),
                        said(SystemEvents.JOURNEY_PAUSED, "late", 7),
                        said(SystemEvents.JOURNEY_RESUMED, "late", 8)),
                FROM);
        assertThat(now.running()).containsExactly(second);
        assertThat(now.isAbout(second)).isTrue();
        assertThat(now.isAbout(said(SystemEvents.JOURNEY_STOPPED, "stopped", 7)))
                .isTrue();
        assertThat(now.isAbout(old)).as("as recorded").isFalse();
        assertThat(now.isAbout(oldAgain)).as("as recorded").isFalse();
    }
}
