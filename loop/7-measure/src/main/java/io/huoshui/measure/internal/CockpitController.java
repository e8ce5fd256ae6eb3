package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.measure.Metrics;
import io.huoshui.measure.Period;
import io.huoshui.segment.Refunds;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import java.beans.PropertyEditorSupport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cockpit and the definitions of its numbers. */
@RestController
class CockpitController {
    private final TakePicture picture;
    private final Brand brand;
    private final Clock clock;

    CockpitController(TakePicture picture, Brand brand, Clock clock) {
        this.picture = picture;
        this.brand = brand;
        this.clock = clock;
    }

    @InitBinder
    void words(WebDataBinder binder) {
        binder.registerCustomEditor(Period.class, new WordOf<>(Period.class));
        binder.registerCustomEditor(Refunds.class, new WordOf<>(Refunds.class));
    }

    /** @param at a day of the brand's calendar, looked at from its end; absent means now */
    @GetMapping("/api/cockpit")
    @Needs(Permission.COCKPIT_READ)
    CockpitView cockpit(
            @RequestParam(defaultValue = "month") Period period,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Refunds refunds) {
        Instant moment = moment(at);
        Refunds counted = Optional.ofNullable(refunds).orElseGet(picture::refundsByDefault);
        return CockpitView.of(
                moment.atZone(brand.zone()).toOffsetDateTime(),
                period,
                brand,
                counted,
                picture.at(moment, period, counted));
    }

    @GetMapping("/api/metrics")
    @Needs(Permission.COCKPIT_READ)
    List<DefinitionView> metrics() {
        return Metrics.ALL.stream().map(DefinitionView::of).toList();
    }

    private Instant moment(@Nullable LocalDate day) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (day == null) {
            return now;
        }
        Instant end = day.plusDays(1).atStartOfDay(brand.zone()).toInstant();
        return end.isBefore(now) ? end : now;
    }

    /** The API writes enum constants as lower-case words. */
    private static final class WordOf<E extends Enum<E>> extends PropertyEditorSupport {
        private final Class<E> type;

        WordOf(Class<E> type) {
            this.type = type;
        }

        @Override
        public void setAsText(String text) {
            setValue(Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
        }
    }
}
