package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Basis;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Wave;
import io.huoshui.segment.Yardstick;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are measured by while one batch goes through: settings and wave in force. */
record Measuring(Basis basis, @Nullable Yardstick yardstick, ZoneId zone) {
    static Measuring inForce(ScoringSettingsTable settings, RfmWaveTable waves, Brand brand) {
        Optional<Yardstick> yardstick = waves.inUse().map(Wave::yardstick);
        return new Measuring(settings.current().basis(), yardstick.orElse(null), brand.zone());
    }

    Standing standing(Profile person, Instant now) {
        return Standing.of(person, LocalDate.ofInstant(now, zone), basis, yardstick, zone);
    }
}
