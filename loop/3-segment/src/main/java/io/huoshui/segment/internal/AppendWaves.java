package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.Wave;
import io.huoshui.segment.WaveSchedule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks for waves by itself: on schedule, and when the pool has become another one since the last (first data, an import, its undoing).
 * Asking twice does no harm: the key of a request says what it is for.
 */
final class AppendWaves {
    /** Buyers came or went by more than a tenth: yesterday's lines no longer fit. */
    private static final int OTHER_POOL_PART = 10;

    /** So that migration has something to compare when a brand starts with history: about a month, two and three back. */
    private static final int[] LOOK_BACK_DAYS = {90, 60, 30};

    private final StandingTable standings;
    private final RfmWaveTable waves;
    private final ScoringSettingsTable settings;
    private final Intake intake;
    private final Brand brand;
    private final Clock clock;
    private final Set<String> asked = new HashSet<>();
    private long buyersBefore = -1;

    AppendWaves(
            StandingTable standings,
            RfmWaveTable waves,
            ScoringSettingsTable settings,
            Intake intake,
            Brand brand,
            Clock clock) {
        this.standings = standings;
        this.waves = waves;
        this.settings = settings;
        this.intake = intake;
        this.brand = brand;
        this.clock = clock;
    }

    /** Looks once; to be called every few seconds by one thread. A pool that is still changing is left to settle. */
    void look() {
        long buyers = standings.buyers();
        boolean settled = buyers == buyersBefore;
        buyersBefore = buyers;
        if (buyers == 0 || !settled) {
            return;
        }
        Instant now = clock.instant();
        Optional<Wave> inUse = waves.inUse();
        if (inUse.isEmpty()) {
            first(buyers, now);
        } else if (isOtherPool(inUse.get(), buyers)) {
            LocalDate today = brand.dayOf(now);
            ask("pool-" + today + "-" + inUse.get().id() + "-" + buyers, today, Map.of());
        } else {
            onSchedule(inUse.get(), now);
        }
    }

    private void first(long buyers, Instant now) {
        LocalDate today = brand.dayOf(now);
        if (waves.newestFirst().isEmpty()) {
            for (int days : LOOK_BACK_DAYS) {
                LocalDate asOf = today.minusDays(days);
                ask("history-" + asOf, today, Map.of("asOf", asOf.toString()));
            }
        }
        ask("first-" + today + "-" + buyers, today, Map.of());
    }

    private static boolean isOtherPool(Wave wave, long buyers) {
        return Math.abs(buyers - wave.totals().customers()) * OTHER_POOL_PART
                > wave.totals().customers();
    }

    private void onSchedule(Wave inUse, Instant now) {
        WaveSchedule schedule = settings.current().schedule();
        LocalDate period = schedule.period(now, brand.zone());
        if (inUse.computedAt().isBefore(WaveSchedule.begin(period, brand.zone()))) {
            ask(schedule.word() + "-" + period, period, Map.of());
        }
    }

    /** The same key always asks the same: a repetition is a duplicate to the log, not a conflict. */
    private void ask(String key, LocalDate day, Map<String, String> more) {
        if (!asked.add(key)) {
            return;
        }
        Map<String, Object> properties = new TreeMap<>(more);
        properties.put("wave", key);
        properties.put("by", "schedule");
        intake.takeSystem(
                SystemEvents.RFM_WAVE_DUE,
                "rfm-wave:" + key,
                WaveSchedule.begin(day, brand.zone()),
                Fields.of(properties));
    }
}
