package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.profile.Interactions;
import io.huoshui.profile.Profile;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Inputs;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a profile a rule reads, and whether that differs between two states of one person. */
final class Differences {
    private Differences() {}

    static boolean isPredicted(Figure figure) {
        return figure.kind() == Figure.Kind.PREDICTION;
    }

    static boolean isOfProfile(Figure figure) {
        return figure.kind() == Figure.Kind.PROFILE || figure.kind() == Figure.Kind.DAYS;
    }

    /** Says yes rather once too often than too seldom. */
    static boolean differ(Inputs read, Profile before, Profile after, Event because) {
        return differ(read.traits(), before.traits(), after.traits())
                || !read.identities().isEmpty()
                        && before.identities().size() != after.identities().size()
                || !read.consents().isEmpty() && !before.consents().equals(after.consents())
                || read.figures().stream().anyMatch(each -> differs(each, before, after, because));
    }

    /** Most events say nothing of traits: then the map is the one it was. */
    private static boolean differ(
            Set<String> read, Map<String, Profile.Trait> before, Map<String, Profile.Trait> after) {
        return before != after && read.stream().anyMatch(each -> !same(before.get(each), after.get(each)));
    }

    private static boolean same(Profile.@Nullable Trait before, Profile.@Nullable Trait after) {
        return before == after
                || before != null && after != null && before.value().equals(after.value());
    }

    private static boolean differs(Figure figure, Profile before, Profile after, Event because) {
        return switch (figure) {
            case ORDERS, REVENUE_NET, REVENUE_GROSS, AVERAGE_ORDER_VALUE, DAYS_SINCE_ORDER ->
                !before.orders().equals(after.orders());
            case DAYS_SINCE_FIRST_SEEN -> !before.firstSeenAt().equals(after.firstSeenAt());
            case DAYS_SINCE_INTERACTION, INTERACTIONS_90D -> Interactions.counts(because);
            case R_SCORE,
                    F_SCORE,
                    M_SCORE,
                    P_ALIVE,
                    EXPECTED_ORDERS_30D,
                    EXPECTED_ORDERS_90D,
                    EXPECTED_ORDERS_365D,
                    EXPECTED_SPEND,
                    RESIDUAL_LTV,
                    DAYS_TO_NEXT_ORDER -> false;
        };
    }
}
