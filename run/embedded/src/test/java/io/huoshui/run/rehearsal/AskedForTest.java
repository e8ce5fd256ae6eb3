package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.Tier;
import io.huoshui.segment.rule.Inputs;
import io.huoshui.segment.rule.Rule;
import io.huoshui.web.WebReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AskedForTest {
    private static final Function<Object, Inputs> STANDING = rule -> Inputs.of(new Rule.InTier(Set.of(Tier.SILENT)));
    private static final Function<Object, Inputs> NOTHING = rule -> Inputs.of(new Rule.All(List.of()));

    private static final Event JOURNEY = fact(
            SystemEvents.JOURNEY_PUBLISHED,
            Map.of("journey", "j", "definition", Map.of("nodes", List.of(Map.of("audience", "silent")))));

    private static Event fact(String name, Map<String, Object> said) {
        Fields body = Fields.of(Map.of("properties", said));
        return new Event(
                1, SystemEvents.SOURCE, name, EventKind.TRACK, name, null, null, Instant.EPOCH, Instant.EPOCH, body);
    }

    private static Event audience(String id, String... reads) {
        return fact(
                SystemEvents.AUDIENCE_DEFINED,
                Map.of("audience", id, "rule", Map.of("type", "all", "of", List.of(reads))));
    }

    private static Event tag(String id, String... reads) {
        return fact(SystemEvents.TAG_DEFINED, Map.of("tag", id, "rule", Map.of("type", "all", "of", List.of(reads))));
    }

    @Test
    void followsWhatAJourneyNamesAndWhatThatNames() {
        Event silent = audience("silent", "asleep");
        Event asleep = tag("asleep", "seldom");
        Event seldom = tag("seldom");
        List<Event> all = List.of(tag("nobody-asks"), seldom, asleep, audience("neither", "silent"), silent, JOURNEY);
        assertThat(AskedFor.of(all, NOTHING).decisions()).containsExactly(seldom, asleep, silent, JOURNEY);
    }

    @Test
    void looksEachNightOnlyForWhatARuleReads() {
        Event wave = fact(SystemEvents.RFM_WAVE_DUE, Map.of("wave", "w"));
        Event fit = fact(SystemEvents.PREDICTIONS_FITTED, Map.of());
        List<Event> all = List.of(audience("silent"), wave, fit, JOURNEY);
        AskedFor standing = AskedFor.of(all, STANDING);
        assertThat(standing.nightly()).containsExactly("waveClock");
        assertThat(standing.weekly()).isEmpty();
        assertThat(standing.decisions()).contains(wave).doesNotContain(fit);
        AskedFor nothing = AskedFor.of(all, NOTHING);
        assertThat(nothing.nightly()).isEmpty();
        assertThat(nothing.decisions()).doesNotContain(wave, fit);
    }

    @Test
    void aRuleNobodyCanReadAnyMoreMayReadEverything() {
        AskedFor asked = AskedFor.of(List.of(audience("silent"), JOURNEY), rule -> {
            throw new Refused(WebReason.WEB_INVALID);
        });
        assertThat(asked.nightly()).containsExactly("waveClock", "linesClock");
        assertThat(asked.weekly()).containsExactly("fitClock");
    }
}
