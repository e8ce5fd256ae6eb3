package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.segment.CellCount;
import io.huoshui.segment.HeatMap;
import io.huoshui.segment.Migration;
import io.huoshui.segment.RfmSegment;
import io.huoshui.segment.ScoreSizes;
import io.huoshui.segment.ScoringSettings;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.SegmentSize;
import io.huoshui.segment.Wave;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The RFM map, its waves and its settings. */
@RestController
@RequestMapping("/api/rfm")
class RfmController {
    private final RfmWaveTable waves;
    private final RfmScoreTable scores;
    private final StandingTable standings;
    private final ScoringSettingsTable settings;
    private final Decide decide;
    private final Brand brand;
    private final Clock clock;

    RfmController(
            RfmWaveTable waves,
            RfmScoreTable scores,
            StandingTable standings,
            ScoringSettingsTable settings,
            Decide decide,
            Brand brand,
            Clock clock) {
        this.waves = waves;
        this.scores = scores;
        this.standings = standings;
        this.settings = settings;
        this.decide = decide;
        this.brand = brand;
        this.clock = clock;
    }

    record RfmView(
            @Nullable WaveView wave,
            boolean live,
            HeatMap heat,
            List<SegmentView> segments,
            ScoreSizes sizes,
            ScoringView settings) {}

    record SegmentView(String segment, String zh, String en, long people, BigDecimal revenue, BigDecimal share) {}

    record MigrationView(WaveView from, WaveView to, List<Flow> flows) {
        record Flow(@Nullable String from, @Nullable String to, long people) {}
    }

    record WaveAsked(
            @Nullable LocalDate asOf,
            @Nullable @Pattern(regexp = "quintile|fixed") String scoring,
            @Nullable @Pattern(regexp = "net|gross") String refunds) {}

    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    RfmView rfm(@RequestParam(required = false) @Nullable Integer wave) {
        Optional<Wave> shown = wave == null ? waves.inUse() : Optional.of(find(wave));
        List<CellCount> cells = wave == null ? standings.cells() : scores.cells(wave);
        HeatMap heat = HeatMap.of(cells);
        return new RfmView(
                shown.map(WaveView::of).orElse(null),
                wave == null,
                heat,
                SegmentSize.of(cells).stream()
                        .map(each -> view(each, heat.people()))
                        .toList(),
                ScoreSizes.of(cells),
                ScoringView.of(settings.current()));
    }

    @GetMapping("/waves")
    @Needs(Permission.SEGMENT_READ)
    List<WaveView> waves() {
        return waves.newestFirst().stream().map(WaveView::of).toList();
    }

    @PostMapping("/waves")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    WaveView take(@RequestBody @Valid WaveAsked asked) {
        LocalDate today = brand.dayOf(clock.instant());
        LocalDate asOf = asked.asOf() == null ? today : asked.asOf();
        if (asOf.isAfter(today)) {
            throw new Refused(SegmentReason.WAVE_AHEAD);
        }
        String by = SignedIn.nameOrSystem();
        decide.wave(asOf, asked.scoring(), asked.refunds(), by);
        ScoringSettings inForce = settings.current();
        return WaveView.due(
                asOf,
                asked.scoring() == null ? inForce.scoring().word() : asked.scoring(),
                asked.refunds() == null ? inForce.refunds().word() : asked.refunds(),
                by);
    }

    @GetMapping("/migration")
    @Needs(Permission.SEGMENT_READ)
    MigrationView migration(@RequestParam int from, @RequestParam int to) {
        Wave earlier = find(from);
        Wave later = find(to);
        return new MigrationView(
                WaveView.of(earlier),
                WaveView.of(later),
                Migration.of(scores.flows(earlier.id(), later.id())).flows().stream()
                        .map(each -> new MigrationView.Flow(code(each.from()), code(each.to()), each.people()))
                        .toList());
    }

    @GetMapping("/settings")
    @Needs(Permission.SEGMENT_READ)
    ScoringView settings() {
        return ScoringView.of(settings.current());
    }

    @PutMapping("/settings")
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ScoringView change(@RequestBody @Valid ScoringView asked) {
        if (asked.version() != settings.current().version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        ScoringSettings next = asked.settings(asked.version() + 1);
        decide.scoring(next);
        return ScoringView.of(next);
    }

    private Wave find(int id) {
        return waves.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private static SegmentView view(SegmentSize size, long everyone) {
        RfmSegment segment = size.segment();
        return new SegmentView(
                segment.code(), segment.zh(), segment.en(), size.people(), size.revenue(), size.shareOf(everyone));
    }

    private static @Nullable String code(@Nullable RfmSegment segment) {
        return segment == null ? null : segment.code();
    }
}
