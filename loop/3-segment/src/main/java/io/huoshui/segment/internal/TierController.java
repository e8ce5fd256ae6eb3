package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.segment.TierSettings;
import io.huoshui.segment.TierSize;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tiers 20/70/10: sizes, criteria, and what other criteria would do. */
@RestController
@RequestMapping("/api/tiers")
class TierController {
    private static final Duration RECENT = Duration.ofDays(7);

    private final TierSettingsTable settings;
    private final StandingTable standings;
    private final TierMovementTable movements;
    private final PreviewTiers preview;
    private final Decide decide;
    private final Brand brand;
    private final Clock clock;

    TierController(
            TierSettingsTable settings,
            StandingTable standings,
            TierMovementTable movements,
            PreviewTiers preview,
            Decide decide,
            Brand brand,
            Clock clock) {
        this.settings = settings;
        this.standings = standings;
        this.movements = movements;
        this.preview = preview;
        this.decide = decide;
        this.brand = brand;
        this.clock = clock;
    }

    record TiersView(TierSettingsView settings, List<SizeView> sizes, List<MoveView> movements7d) {}

    record PreviewView(List<SizeView> sizes, List<MoveView> moves) {}

    record SizeView(String tier, long people, BigDecimal share, BigDecimal revenue) {
        static SizeView of(TierSize size) {
            return new SizeView(size.tier().word(), size.people(), size.share(), size.revenue());
        }
    }

    record MoveView(String from, String to, long people) {
        static MoveView of(TierMovementTable.Way way) {
            return new MoveView(way.from().word(), way.to().word(), way.people());
        }
    }

    @GetMapping
    @Needs(Permission.SEGMENT_READ)
    TiersView tiers() {
        return new TiersView(
                TierSettingsView.of(settings.current()),
                sizes(TierSize.of(standings.tiers())),
                moves(movements.since(clock.instant().minus(RECENT))));
    }

    @PostMapping("/preview")
    @Needs(Permission.SEGMENT_READ)
    PreviewView preview(@RequestBody @Valid TierSettingsView asked) {
        PreviewTiers.Preview found =
                preview.of(asked.settings(settings.current().version()), brand.dayOf(clock.instant()));
        return new PreviewView(sizes(found.sizes()), moves(found.moves()));
    }

    @PutMapping
    @Needs(Permission.SEGMENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TierSettingsView change(@RequestBody @Valid TierSettingsView asked) {
        if (asked.version() != settings.current().version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        TierSettings next = asked.settings(asked.version() + 1);
        decide.tiers(next);
        return TierSettingsView.of(next);
    }

    private static List<SizeView> sizes(List<TierSize> sizes) {
        return sizes.stream().map(SizeView::of).toList();
    }

    private static List<MoveView> moves(List<TierMovementTable.Way> ways) {
        return ways.stream().map(MoveView::of).toList();
    }
}
