package io.huoshui.segment.internal;

import io.huoshui.segment.CutPoints;
import io.huoshui.segment.Wave;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A wave as the API shows it. @param id null while it is not computed yet, as are {@code computedAt} and {@code cutPoints} */
record WaveView(
        @Nullable Integer id,
        LocalDate asOf,
        String scoring,
        String refunds,
        @Nullable Instant computedAt,
        String by,
        boolean live,
        int customers,
        long orders,
        BigDecimal revenue,
        @Nullable CutPoints cutPoints) {

    static WaveView of(Wave wave) {
        return new WaveView(
                wave.id(),
                wave.asOf(),
                wave.scoring().word(),
                wave.basis().refunds().word(),
                wave.computedAt(),
                wave.by(),
                wave.live(),
                wave.totals().customers(),
                wave.totals().orders(),
                wave.totals().revenue(),
                wave.yardstick().cuts());
    }

    static WaveView due(LocalDate asOf, String scoring, String refunds, String by) {
        return new WaveView(null, asOf, scoring, refunds, null, by, false, 0, 0, BigDecimal.ZERO, null);
    }
}
