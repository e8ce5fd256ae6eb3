package io.huoshui.segment.rule;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Activity;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What each {@link Figure} is of one person. */
public final class Figures {
    private static final int PLACES = 6;

    private Figures() {}

    /** To 6 places; empty when it is not known of the person. */
    public static Optional<BigDecimal> of(Figure figure, Subject subject, Instant now, ZoneId zone) {
        Profile person = subject.profile();
        return switch (figure.kind()) {
            case DAYS -> since(figure, person, zone).map(day -> days(day, LocalDate.ofInstant(now, zone)));
            case SCORE -> subject.standing().map(Standing::scores).map(each -> score(figure, each));
            case PREDICTION -> subject.prediction(figure).flatMap(Value::kept);
            case PROFILE -> ofProfile(figure, person, LocalDate.ofInstant(now, zone), zone);
        };
    }

    /** The day a figure of kind {@link Figure.Kind#DAYS} counts from. */
    public static Optional<LocalDate> since(Figure figure, Profile person, ZoneId zone) {
        Optional<Instant> from = switch (figure) {
            case DAYS_SINCE_FIRST_SEEN -> Optional.of(person.firstSeenAt());
            case DAYS_SINCE_INTERACTION -> Optional.ofNullable(person.lastInteractionAt());
            case DAYS_SINCE_ORDER -> person.lastOrderAt();
            default -> throw new IllegalArgumentException(figure + " does not count days");
        };
        return from.map(each -> LocalDate.ofInstant(each, zone));
    }

    /** Net revenue of the orders that count, per order. */
    public static Optional<BigDecimal> averageOrderValue(Profile person) {
        List<Profile.Order> kept = person.keptOrders().toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = kept.stream().map(Profile.Order::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(kept.size()), PLACES, RoundingMode.HALF_UP));
    }

    static BigDecimal days(LocalDate since, LocalDate today) {
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(since, today)));
    }

    private static Optional<BigDecimal> ofProfile(Figure figure, Profile person, LocalDate today, ZoneId zone) {
        return switch (figure) {
            case ORDERS -> Optional.of(BigDecimal.valueOf(person.keptOrders().count()));
            case REVENUE_NET -> Optional.of(person.revenueNet());
            case REVENUE_GROSS -> Optional.of(person.revenueGross());
            case AVERAGE_ORDER_VALUE -> averageOrderValue(person);
            case INTERACTIONS_90D ->
                Optional.of(BigDecimal.valueOf(Activity.of(person, today, zone).last90d()));
            default -> throw new IllegalArgumentException(figure + " is not in the profile");
        };
    }

    private static BigDecimal score(Figure figure, Scores scores) {
        ToIntFunction<Scores> score = switch (figure) {
            case R_SCORE -> Scores::r;
            case F_SCORE -> Scores::f;
            case M_SCORE -> Scores::m;
            default -> throw new IllegalArgumentException(figure + " is no score");
        };
        return BigDecimal.valueOf(score.applyAsInt(scores));
    }
}
