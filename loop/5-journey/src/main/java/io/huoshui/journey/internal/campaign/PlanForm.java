package io.huoshui.journey.internal.campaign;

import io.huoshui.journey.JourneyLimits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as operators send it, as the log carries it and as it is shown. What is left out has its default.
 *
 * @param audience or {@code rule}: one of the two
 * @param aim an event or an audience, as in journeys
 */
record PlanForm(
        @Nullable String audience,
        @Nullable Map<String, Object> rule,
        @Nullable Instant startsAt,
        @Nullable Duration spread,
        @NotBlank String kind,
        @NotBlank @Size(max = 64) String channel,
        @Nullable Duration expires,
        @Size(max = JourneyLimits.THEME_CHARS_MAX) @Nullable String theme,
        @Nullable Integer priority,
        @Nullable Integer holdout,
        @Nullable String experiment,
        @Nullable String pool,
        @NotEmpty List<@NotNull @Valid PieceForm> pieces,
        @Nullable Map<String, Object> aim,
        @Nullable Duration horizon,
        @Nullable StopForm stop) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param tier or {@code audience}: at most one of the two; neither means everybody */
    record PieceForm(
            @Nullable String tier,
            @Nullable String audience,
            @Nullable String variant,
            @Nullable String title,
            @NotBlank String text,
            @Nullable String url) {}

    /** @param failed in ten-thousandths */
    record StopForm(int failed, int after) {}

    static PlanForm read(String json) {
        return JSON.readValue(json, PlanForm.class);
    }

    /** As JDK values, without what is left out. */
    Map<String, Object> tree() {
        Map<String, Object> all = JSON.convertValue(this, new TypeReference<Map<String, Object>>() {});
        all.values().removeIf(each -> each == null);
        return all;
    }
}
