package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Activity;
import io.huoshui.segment.Rfm;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Standings;
import io.huoshui.segment.Tier;
import io.huoshui.segment.Wave;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where one person stands, and why. */
@RestController
@RequestMapping("/api/people")
class StandingController {
    private final Standings standings;
    private final Profiles profiles;
    private final RfmWaveTable waves;
    private final Brand brand;
    private final Clock clock;

    StandingController(Standings standings, Profiles profiles, RfmWaveTable waves, Brand brand, Clock clock) {
        this.standings = standings;
        this.profiles = profiles;
        this.waves = waves;
        this.brand = brand;
        this.clock = clock;
    }

    /** Scores and numbers of purchases are null for someone who has not bought. */
    record StandingView(
            @Nullable Integer r,
            @Nullable Integer f,
            @Nullable Integer m,
            @Nullable String cell,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer recencyDays,
            @Nullable Integer frequency,
            @Nullable BigDecimal monetary,
            @Nullable Integer activity90d,
            String value,
            String activity,
            @Nullable Integer wave,
            @Nullable Instant nextChangeAt,
            Map<String, String> because) {}

    @GetMapping("/{id}/standing")
    @Needs(Permission.PEOPLE_READ)
    StandingView standing(@PathVariable int id) {
        Standing standing = standings.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        Rfm rfm = standing.rfm();
        Scores scores = standing.scores();
        Tier tier = standing.tier();
        LocalDate next = standing.nextChangeOn();
        LocalDate today = brand.dayOf(clock.instant());
        return new StandingView(
                scores == null ? null : (Integer) scores.r(),
                scores == null ? null : (Integer) scores.f(),
                scores == null ? null : (Integer) scores.m(),
                scores == null ? null : scores.cell(),
                scores == null ? null : scores.segment().code(),
                tier == null ? null : tier.word(),
                rfm == null ? null : (Integer) rfm.recencyDays(),
                rfm == null ? null : (Integer) rfm.frequency(),
                rfm == null ? null : rfm.monetary(),
                profiles.find(id)
                        .map(person -> Activity.of(person, today, brand.zone()).last90d())
                        .orElse(null),
                ValueActivityController.word(standing.highValue()),
                ValueActivityController.word(standing.highActivity()),
                waves.inUse().map(Wave::id).orElse(null),
                next == null ? null : next.atStartOfDay(brand.zone()).toInstant(),
                BecauseWords.of(standing, today, brand.currency()));
    }
}
