package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyLimits;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.TouchSettings;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings as the API speaks them. */
record TouchSettingsView(
        int version,
        @NotNull @Size(max = 50) List<@Valid @NotNull CapView> caps,
        @NotNull @Valid QuietView quiet,
        @Min(1) @Max(10_000) int staffDayMost,
        @NotNull @Size(max = 50) List<@Valid @NotNull RateView> rates) {

    /**
     * @param channel null: all channels together
     * @param theme null: all themes together
     */
    record CapView(
            @NotNull @Pattern(regexp = "day|week") String period,
            @Size(min = 1, max = 64) @Nullable String channel,

            @Size(min = 1, max = JourneyLimits.THEME_CHARS_MAX) @Nullable
            String theme,

            @Min(1) @Max(FrequencyCap.MOST) int atMost) {}

    record QuietView(@NotNull LocalTime from, @NotNull LocalTime to, boolean alsoService) {}

    record RateView(
            @NotBlank @Size(max = 64) String channel,
            @Min(1) @Max(ChannelRate.MOST) int atMost,
            @Min(1) @Max(2_678_400) int perSeconds) {}

    static TouchSettingsView of(TouchSettings settings) {
        return new TouchSettingsView(
                settings.version(),
                settings.caps().stream()
                        .map(each -> new CapView(each.period().word(), each.channel(), each.theme(), each.atMost()))
                        .toList(),
                new QuietView(
                        settings.quiet().from(),
                        settings.quiet().to(),
                        settings.quiet().alsoService()),
                settings.staffDayMost(),
                settings.rates().stream()
                        .map(each -> new RateView(
                                each.channel(), each.atMost(), (int) each.per().toSeconds()))
                        .toList());
    }

    TouchSettings settings(int newVersion) {
        List<FrequencyCap> wanted = caps.stream()
                .map(each -> new FrequencyCap(
                        FrequencyCap.Period.valueOf(each.period().toUpperCase(Locale.ROOT)),
                        each.channel(),
                        each.theme(),
                        each.atMost()))
                .toList();
        boolean twice = new HashSet<>(wanted.stream()
                                .map(each -> List.of(
                                        each.period(),
                                        Optional.ofNullable(each.channel()),
                                        Optional.ofNullable(each.theme())))
                                .toList())
                        .size()
                < wanted.size();
        if (twice) {
            throw new Refused(WebReason.WEB_INVALID, "caps: one cap per period, channel and theme");
        }
        return new TouchSettings(
                newVersion,
                wanted,
                new QuietHours(quiet.from(), quiet.to(), quiet.alsoService()),
                staffDayMost,
                rates.stream()
                        .map(each ->
                                new ChannelRate(each.channel(), each.atMost(), Duration.ofSeconds(each.perSeconds())))
                        .toList());
    }
}
