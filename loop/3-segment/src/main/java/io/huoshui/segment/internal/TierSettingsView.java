package io.huoshui.segment.internal;

import io.huoshui.base.Refused;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.TierSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** Tier settings as the API speaks them. */
record TierSettingsView(
        int version,

        @NotNull @DecimalMin("0.0001") @DecimalMax("0.9999") @Digits(integer = 1, fraction = 4)
        BigDecimal highShare,

        @NotNull @Pattern(regexp = "monetary|rfm|orders") String highBy,
        @NotNull @Pattern(regexp = "share|days") String silentBy,

        @NotNull @DecimalMin("0") @DecimalMax("0.9999") @Digits(integer = 1, fraction = 4)
        BigDecimal silentShare,

        @Min(1) @Max(3650) int silentDays) {

    static TierSettingsView of(TierSettings settings) {
        return new TierSettingsView(
                settings.version(),
                settings.highShare(),
                settings.highBy().word(),
                settings.silentBy().word(),
                settings.silentShare(),
                settings.silentDays());
    }

    TierSettings settings(int newVersion) {
        try {
            return new TierSettings(
                    newVersion,
                    highShare,
                    Columns.constant(TierSettings.HighBy.class, highBy),
                    Columns.constant(TierSettings.SilentBy.class, silentBy),
                    silentShare,
                    silentDays);
        } catch (IllegalArgumentException sharesOverlap) {
            throw new Refused(SegmentReason.TIERS_INVALID);
        }
    }
}
