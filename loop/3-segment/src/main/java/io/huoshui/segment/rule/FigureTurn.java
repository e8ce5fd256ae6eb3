package io.huoshui.segment.rule;

import io.huoshui.segment.Activity;
import io.huoshui.segment.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a test of a figure turns by the passing of time alone: at some local midnight, or never. */
record FigureTurn(Rule.HasFigure rule, Subject subject, Moment moment) {
    /** Past it nobody waits; keeps dates inside what a calendar can hold. */
    private static final BigDecimal FAR_DAYS = BigDecimal.valueOf(1_000_000);

    @Nullable
    Instant next(boolean holds) {
        return switch (rule.figure().kind()) {
            case DAYS ->
                Figures.since(rule.figure(), subject.profile(), moment.zone())
                        .flatMap(day -> whenDaysTurn(day, holds))
                        .orElse(null);
            case SCORE -> standingTurns(subject, moment);
            case PROFILE -> rule.figure() == Figure.INTERACTIONS_90D ? whenActivityFades(holds) : null;
            case PREDICTION -> null;
        };
    }

    /** When a standing names its next change. */
    static @Nullable Instant standingTurns(Subject subject, Moment moment) {
        LocalDate day = subject.standing().map(Standing::nextChangeOn).orElse(null);
        Instant turn = day == null ? null : moment.startOf(day);
        return turn != null && turn.isAfter(moment.now()) ? turn : null;
    }

    private Optional<Instant> whenDaysTurn(LocalDate since, boolean holds) {
        BigDecimal now = Figures.days(since, moment.today());
        Optional<List<BigDecimal>> edges = rule.test().match(new Edges());
        if (edges.isEmpty()) {
            LocalDate tomorrow = moment.today().plusDays(1);
            return Optional.of(moment.startOf(since.isAfter(tomorrow) ? since : tomorrow));
        }
        return edges.get().stream()
                .map(each -> each.setScale(0, RoundingMode.FLOOR))
                .flatMap(each -> Stream.of(each, each.add(BigDecimal.ONE)))
                .filter(each -> each.compareTo(now) > 0 && each.compareTo(FAR_DAYS) < 0)
                .sorted()
                .filter(each -> passes(each, moment) != holds)
                .map(each -> moment.startOf(since.plusDays(each.longValueExact())))
                .findFirst();
    }

    private @Nullable Instant whenActivityFades(boolean holds) {
        ZoneId zone = moment.zone();
        LocalDate today = moment.today();
        NavigableMap<LocalDate, Integer> days =
                Activity.of(subject.profile(), today, zone).days();
        return days.keySet().stream()
                .flatMap(day -> Stream.of(day, day.plusDays(Activity.WINDOW_DAYS)))
                .filter(day -> day.isAfter(today))
                .sorted()
                .distinct()
                .filter(day -> passes(within(days, day), moment.at(moment.startOf(day))) != holds)
                .map(moment::startOf)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal within(NavigableMap<LocalDate, Integer> days, LocalDate last) {
        return BigDecimal.valueOf(days.subMap(last.minusDays(Activity.WINDOW_DAYS), false, last, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum());
    }

    private boolean passes(BigDecimal number, Moment at) {
        return rule.test().passes(List.of(Value.exactly(number)), at.now(), at.zone());
    }

    /** The numbers past or at which a test of a number turns; empty when they cannot be named. */
    private static final class Edges implements ValueTest.Cases<Optional<List<BigDecimal>>> {
        private static final Optional<List<BigDecimal>> NONE = Optional.of(List.of());

        @Override
        public Optional<List<BigDecimal>> exists(ValueTest.Exists test) {
            return NONE;
        }

        @Override
        public Optional<List<BigDecimal>> missing(ValueTest.Missing test) {
            return NONE;
        }

        @Override
        public Optional<List<BigDecimal>> compare(ValueTest.Compare test) {
            return Optional.of(List.of(test.with()));
        }

        @Override
        public Optional<List<BigDecimal>> between(ValueTest.Between test) {
            return Optional.of(List.of(test.low(), test.high()));
        }

        @Override
        public Optional<List<BigDecimal>> oneOf(ValueTest.OneOf test) {
            return Optional.empty();
        }

        @Override
        public Optional<List<BigDecimal>> noneOf(ValueTest.NoneOf test) {
            return Optional.empty();
        }

        @Override
        public Optional<List<BigDecimal>> contains(ValueTest.Contains test) {
            return Optional.empty();
        }

        @Override
        public Optional<List<BigDecimal>> startsWith(ValueTest.StartsWith test) {
            return Optional.empty();
        }

        @Override
        public Optional<List<BigDecimal>> is(ValueTest.Is test) {
            return NONE;
        }

        @Override
        public Optional<List<BigDecimal>> dateBetween(ValueTest.DateBetween test) {
            return NONE;
        }

        @Override
        public Optional<List<BigDecimal>> withinLastDays(ValueTest.WithinLastDays test) {
            return NONE;
        }

        @Override
        public Optional<List<BigDecimal>> anniversaryWithinDays(ValueTest.AnniversaryWithinDays test) {
            return NONE;
        }
    }
}
