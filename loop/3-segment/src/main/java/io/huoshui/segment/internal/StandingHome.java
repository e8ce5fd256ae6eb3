package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Standings;
import io.huoshui.segment.TierSize;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standings as of now: recency counted up to today. */
final class StandingHome implements Standings {
    private final StandingTable standings;
    private final ScoringSettingsTable settings;
    private final Brand brand;
    private final Clock clock;

    StandingHome(StandingTable standings, ScoringSettingsTable settings, Brand brand, Clock clock) {
        this.standings = standings;
        this.settings = settings;
        this.brand = brand;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> find(int profileId) {
        return Optional.ofNullable(standings.find(List.of(profileId)).get(profileId))
                .map(this::today);
    }

    @Override
    public HeatMap heatMap() {
        return HeatMap.of(standings.cells());
    }

    @Override
    public List<TierSize> tierSizes() {
        return TierSize.of(standings.tiers());
    }

    @Override
    public ScoringSettings scoring() {
        return settings.current();
    }

    private Standing today(Standing kept) {
        return new Standing(
                kept.profileId(),
                counted(kept.rfm()),
                kept.scores(),
                kept.tier(),
                kept.quietSince(),
                kept.highValue(),
                kept.highActivity(),
                kept.nextChangeOn());
    }

    private @Nullable Rfm counted(@Nullable Rfm kept) {
        if (kept == null) {
            return null;
        }
        LocalDate today = brand.dayOf(clock.instant());
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(kept.lastOrderOn(), today));
        return new Rfm(kept.lastOrderOn(), days, kept.frequency(), plain(kept.monetary()));
    }

    private static BigDecimal plain(BigDecimal money) {
        BigDecimal stripped = money.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
