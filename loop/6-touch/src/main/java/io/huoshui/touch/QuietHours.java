package io.huoshui.touch;

import io.huoshui.journey.TouchKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hours without touches, on the clock where the person is.
 *
 * @param from first quiet moment; equal to {@code to} when no hour is quiet
 * @param to first moment that is quiet no more; before {@code from} when the night lies between
 * @param alsoService service touches wait as well; crisis never does
 */
public record QuietHours(LocalTime from, LocalTime to, boolean alsoService) {
    /** A day a country skips when it changes sides of the date line, and one to spare. */
    private static final int DAYS_LOOKED_AT = 4;

    public boolean concerns(TouchKind kind) {
        return kind.isPromotional() || kind == TouchKind.SERVICE && alsoService;
    }

    public boolean isQuiet(Instant at, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }

    /** The first moment after a quiet one that is not quiet. Right also when clocks are put forward, back, or over a day. */
    public Instant endAfter(Instant quiet, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LocalDate day = LocalDate.ofInstant(quiet, zone);
        Stream<Instant> shown = IntStream.rangeClosed(0, DAYS_LOOKED_AT)
                .mapToObj(later -> day.plusDays(later).atTime(to))
                .flatMap(wall -> rules.getValidOffsets(wall).stream().map(wall::toInstant));
        return Stream.concat(shown, jumpsAfter(quiet, rules))
                .filter(each -> each.isAfter(quiet) && !isQuiet(each, zone))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no end of quiet hours in " + zone));
    }

    /** A clock that is put over the end, or back to before the beginning, ends them as well. */
    private static Stream<Instant> jumpsAfter(Instant quiet, ZoneRules rules) {
        return Stream.iterate(
                        rules.nextTransition(quiet), Objects::nonNull, each -> rules.nextTransition(each.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .takeWhile(each -> each.isBefore(quiet.plus(DAYS_LOOKED_AT, ChronoUnit.DAYS)));
    }
}
