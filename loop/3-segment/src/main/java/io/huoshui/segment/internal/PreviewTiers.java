package io.huoshui.segment.internal;

import io.huoshui.segment.Measured;
import io.huoshui.segment.Scores;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.TierSize;
import io.huoshui.segment.Yardstick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would become of everyone under other criteria? Goes through all people with the code the change itself runs, so the preview is
 * exact: the same sizes and movements follow when the settings are saved before anything else happens.
 */
final class PreviewTiers {
    private final TakeWave pool;
    private final ScoringSettingsTable scoring;
    private final StandingTable standings;

    PreviewTiers(TakeWave pool, ScoringSettingsTable scoring, StandingTable standings) {
        this.pool = pool;
        this.scoring = scoring;
        this.standings = standings;
    }

    /** @param moves people who are in a tier now and would be in another */
    record Preview(List<TierSize> sizes, List<TierMovementTable.Way> moves) {}

    Preview of(TierSettings settings, LocalDate today) {
        ScoringSettings inForce = scoring.current();
        List<Measured> people = pool.everyone(today, inForce.basis());
        Optional<Yardstick> yardstick = Yardstick.of(inForce, settings, people);
        return yardstick
                .map(lines -> of(lines, people))
                .orElseGet(() -> new Preview(TierSize.of(List.of()), List.of()));
    }

    private Preview of(Yardstick yardstick, List<Measured> people) {
        Map<Integer, Tier> now = standings.tiersOfEveryone();
        List<TierSize.Count> counts = new ArrayList<>(people.size());
        Map<List<Tier>, Long> moves = new LinkedHashMap<>();
        for (Measured each : people) {
            Scores scores = each.rfm() == null ? null : yardstick.cuts().score(each.rfm());
            Tier then = yardstick.tiers().tierOf(each, scores);
            counts.add(new TierSize.Count(then, 1, each.monetary()));
            Tier before = now.get(each.profileId());
            if (before != null && before != then) {
                moves.merge(List.of(before, then), 1L, Long::sum);
            }
        }
        List<TierMovementTable.Way> ways = new ArrayList<>();
        moves.forEach((way, count) -> ways.add(new TierMovementTable.Way(way.get(0), way.get(1), count)));
        return new Preview(TierSize.of(counts), ways);
    }
}
