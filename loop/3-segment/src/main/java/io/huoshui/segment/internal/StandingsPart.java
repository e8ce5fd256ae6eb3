package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.SystemEvents;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.Refunds;
import io.huoshui.segment.Scoring;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.TierMoved;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.Wave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Standings follow people, waves, settings and time. */
final class StandingsPart implements SegmentPart {
    private final KeepStandings keep;
    private final TakeWave takeWave;
    private final ScoringSettingsTable scoring;
    private final TierSettingsTable tiering;
    private final RfmWaveTable waves;
    private final Brand brand;

    StandingsPart(
            KeepStandings keep,
            TakeWave takeWave,
            ScoringSettingsTable scoring,
            TierSettingsTable tiering,
            RfmWaveTable waves,
            Brand brand) {
        this.keep = keep;
        this.takeWave = takeWave;
        this.scoring = scoring;
        this.tiering = tiering;
        this.waves = waves;
        this.brand = brand;
    }

    @Override
    public void begin(LoopBatch batch) {
        keep.begin(batch);
    }

    @Override
    public void settle(LoopBatch batch) {
        keep.end(batch);
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        keep.follow(changes, findings);
    }

    @Override
    public void obey(Event fact, Findings findings) {
        switch (fact.name()) {
            case SystemEvents.SETTINGS_CHANGED -> changeSettings(fact, findings);
            case SystemEvents.RFM_WAVE_DUE -> takeWaveAsked(fact, findings);
            default -> {
                // other parts' business
            }
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return keep.nextDue();
    }

    @Override
    public void fire(Event because, Instant due, Findings findings) {
        findings.moved(keep.fire(because, due));
    }

    /** Lines drawn by the old settings measure nothing any more, so a change is a wave at once. */
    private void changeSettings(Event fact, Findings findings) {
        if (!SettingsFields.concern(fact.properties())) {
            return;
        }
        Optional<ScoringSettings> newScoring = SettingsFields.scoring(fact.properties());
        Optional<TierSettings> newTiers = SettingsFields.tiers(fact.properties());
        newScoring.ifPresent(scoring::replace);
        newTiers.ifPresent(tiering::replace);
        waves.retireAll();
        LocalDate today = brand.dayOf(fact.receivedAt());
        takeWave.take(fact, "settings-" + fact.position(), today, scoring.current(), "settings");
        keep.measureAllAgain(fact, TierMoved.Cause.SETTINGS);
        findings.movedEveryone();
    }

    private void takeWaveAsked(Event fact, Findings findings) {
        Fields asked = fact.properties();
        ScoringSettings inForce = scoring.current();
        ScoringSettings settings = inForce.with(
                inForce.version(),
                asked.text("scoring")
                        .map(word -> Columns.constant(Scoring.class, word))
                        .orElse(inForce.scoring()),
                asked.text("refunds")
                        .map(word -> Columns.constant(Refunds.class, word))
                        .orElse(inForce.refunds()));
        String key = asked.text("wave").orElse("wave-" + fact.position());
        LocalDate asOf = asked.text("asOf").map(LocalDate::parse).orElse(brand.dayOf(fact.receivedAt()));
        Optional<Wave> taken =
                takeWave.take(fact, key, asOf, settings, asked.text("by").orElse("schedule"));
        if (taken.isPresent() && taken.get().live()) {
            keep.measureAllAgain(fact, TierMoved.Cause.WAVE);
            findings.movedEveryone();
        }
    }
}
