package io.huoshui.run.rehearsal;

import io.huoshui.journey.JourneyLimits;
import io.huoshui.touch.FrequencyCap;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cap as the API speaks it.
 *
 * @param channel null: all channels together
 * @param theme null: all themes together
 */
record CapView(
        @NotNull @Pattern(regexp = "day|week") String period,
        @Size(min = 1, max = 64) @Nullable String channel,

        @Size(min = 1, max = JourneyLimits.THEME_CHARS_MAX) @Nullable
        String theme,

        @Min(1) @Max(FrequencyCap.MOST) int atMost) {
    static CapView of(FrequencyCap cap) {
        return new CapView(cap.period().word(), cap.channel(), cap.theme(), cap.atMost());
    }

    FrequencyCap cap() {
        return new FrequencyCap(FrequencyCap.Period.valueOf(period.toUpperCase(Locale.ROOT)), channel, theme, atMost);
    }
}
