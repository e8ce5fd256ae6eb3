package io.huoshui.touch.internal;

import io.huoshui.base.Fields;
import io.huoshui.touch.ChannelRate;
import io.huoshui.touch.FrequencyCap;
import io.huoshui.touch.QuietHours;
import io.huoshui.touch.TouchSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings as they stand in the log: {@code {stage: "touch", settings: {touch: {…}}}}, whole. An unreadable fact is a bug and throws. */
final class TouchSettingsFields {
    static final String STAGE = "touch";

    private TouchSettingsFields() {}

    static Map<String, Object> of(TouchSettings settings) {
        Map<String, Object> touch = new LinkedHashMap<>();
        touch.put("version", settings.version());
        touch.put("caps", settings.caps().stream().map(TouchSettingsFields::cap).toList());
        touch.put("quietFrom", settings.quiet().from().toString());
        touch.put("quietTo", settings.quiet().to().toString());
        touch.put("quietService", settings.quiet().alsoService());
        touch.put("staffDayMost", settings.staffDayMost());
        touch.put(
                "rates",
                settings.rates().stream()
                        .map(each -> Map.of(
                                "channel",
                                each.channel(),
                                "atMost",
                                each.atMost(),
                                "perSeconds",
                                each.per().toSeconds()))
                        .toList());
        return Map.of("stage", STAGE, "settings", Map.of("touch", touch));
    }

    /** Empty when the fact is about another stage. */
    static Optional<TouchSettings> read(Fields properties) {
        if (properties.text("stage").filter(STAGE::equals).isEmpty()) {
            return Optional.empty();
        }
        Fields touch = properties.object("settings").object("touch");
        return Optional.of(new TouchSettings(
                number(touch, "version"),
                touch.objects("caps").stream().map(TouchSettingsFields::cap).toList(),
                new QuietHours(
                        LocalTime.parse(word(touch, "quietFrom")),
                        LocalTime.parse(word(touch, "quietTo")),
                        touch.flag("quietService").orElseThrow()),
                number(touch, "staffDayMost"),
                touch.objects("rates").stream()
                        .map(each -> new ChannelRate(
                                word(each, "channel"),
                                number(each, "atMost"),
                                Duration.ofSeconds(number(each, "perSeconds"))))
                        .toList()));
    }

    private static Map<String, Object> cap(FrequencyCap cap) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("period", cap.period().word());
        Optional.ofNullable(cap.channel()).ifPresent(channel -> values.put("channel", channel));
        Optional.ofNullable(cap.theme()).ifPresent(theme -> values.put("theme", theme));
        values.put("atMost", cap.atMost());
        return values;
    }

    private static FrequencyCap cap(Fields values) {
        return new FrequencyCap(
                FrequencyCap.Period.valueOf(word(values, "period").toUpperCase(Locale.ROOT)),
                values.text("channel").orElse(null),
                values.text("theme").orElse(null),
                number(values, "atMost"));
    }

    private static String word(Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> new IllegalArgumentException("settings without " + name));
    }

    private static int number(Fields fields, String name) {
        return fields.decimal(name)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalArgumentException("settings without " + name));
    }
}
