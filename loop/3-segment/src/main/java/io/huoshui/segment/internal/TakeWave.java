package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Basis;
import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Measured;
import io.huoshui.segment.Scored;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.Wave;
import io.huoshui.segment.Yardstick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes a wave over everyone and keeps it with all scores. Holds one small record per person in memory. */
final class TakeWave {
    private final Profiles profiles;
    private final ScoringSettingsTable scoring;
    private final TierSettingsTable tiering;
    private final RfmWaveTable waves;
    private final RfmScoreTable scores;
    private final Brand brand;

    TakeWave(
            Profiles profiles,
            ScoringSettingsTable scoring,
            TierSettingsTable tiering,
            RfmWaveTable waves,
            RfmScoreTable scores,
            Brand brand) {
        this.profiles = profiles;
        this.scoring = scoring;
        this.tiering = tiering;
        this.waves = waves;
        this.scores = scores;
        this.brand = brand;
    }

    /**
     * The new wave; empty when that was asked before, or when nobody has bought by that day.
     *
     * @param key the asker's own
     * @param asked the settings to use; they may differ from those in force, then the wave is for looking only
     */
    Optional<Wave> take(Event because, String key, LocalDate asOf, ScoringSettings asked, String by) {
        if (waves.isTaken(key)) {
            return Optional.empty();
        }
        List<Measured> people = everyone(asOf, asked.basis());
        Optional<Wave> taken = Yardstick.of(asked, tiering.current(), people)
                .map(yardstick -> new Wave(
                        waves.nextId(),
                        because.position(),
                        key,
                        asOf,
                        asked.scoring(),
                        asked.basis(),
                        because.receivedAt(),
                        by,
                        isLive(asked, asOf),
                        Wave.Totals.of(people),
                        yardstick));
        taken.ifPresent(wave -> keep(wave, people));
        return taken;
    }

    List<Measured> everyone(LocalDate asOf, Basis basis) {
        List<Measured> people = new ArrayList<>();
        profiles.forEach(
                person -> Measured.of(person, asOf, basis, brand.zone()).ifPresent(people::add));
        return people;
    }

    private boolean isLive(ScoringSettings asked, LocalDate asOf) {
        ScoringSettings inForce = scoring.current();
        boolean sameSettings = asked.scoring() == inForce.scoring()
                && asked.basis().equals(inForce.basis())
                && asked.fixed().equals(inForce.fixed());
        return sameSettings
                && waves.inUse().map(inUse -> !asOf.isBefore(inUse.asOf())).orElse(true);
    }

    private void keep(Wave wave, List<Measured> people) {
        CutPoints cuts = wave.yardstick().cuts();
        waves.insert(wave);
        scores.insert(
                wave.id(),
                people.stream().flatMap(each -> Scored.of(each, cuts).stream()).toList());
        waves.forgetOld();
    }
}
