package io.huoshui.segment.internal.history;

import io.huoshui.event.Event;
import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.internal.membership.PersonKnown;
import io.huoshui.segment.internal.membership.PersonPast;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Figures;
import io.huoshui.segment.rule.HistoryTables;
import io.huoshui.segment.rule.Past;
import io.huoshui.segment.tag.Membership;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Rows of the history store. */
final class HistoryRows {
    private HistoryRows() {}

    static void event(DuckDBAppender to, int profileId, Event event) throws SQLException {
        Past.Fact fact = PersonPast.fact(event);
        to.beginRow();
        to.append(fact.position());
        to.append(profileId);
        to.append(fact.event());
        to.appendEpochMicros(ChronoUnit.MICROS.between(Instant.EPOCH, fact.occurredAt()));
        to.append(HistoryTables.properties(fact.properties()));
        to.endRow();
    }

    /** When something happened, and nothing else of it. */
    static Past.Fact fact(long position, String name, long occurredAtMicros) {
        return PersonPast.when(position, name, Instant.EPOCH.plus(occurredAtMicros, ChronoUnit.MICROS));
    }

    static void person(DuckDBAppender to, PersonKnown known, ZoneId zone) throws SQLException {
        Profile profile = known.profile();
        to.beginRow();
        to.append(profile.id());
        day(to, Figures.since(Figure.DAYS_SINCE_FIRST_SEEN, profile, zone).orElse(null));
        day(to, Figures.since(Figure.DAYS_SINCE_INTERACTION, profile, zone).orElse(null));
        day(to, Figures.since(Figure.DAYS_SINCE_ORDER, profile, zone).orElse(null));
        to.append((int) profile.keptOrders().count());
        decimal(to, profile.revenueNet());
        decimal(to, profile.revenueGross());
        decimal(to, Figures.averageOrderValue(profile).orElse(null));
        standing(to, known.standing());
        for (Figure figure : Figure.values()) {
            if (figure.kind() == Figure.Kind.PREDICTION) {
                decimal(to, known.predictions().get(figure));
            }
        }
        to.append(HistoryTables.traits(profile.traits()));
        to.append(profile.identities().keySet().stream()
                .map(Identity::namespace)
                .distinct()
                .toList());
        to.append(profile.consents().entrySet().stream()
                .map(each ->
                        HistoryTables.consent(each.getKey(), each.getValue().granted()))
                .toList());
        to.append(List.copyOf(known.membership().tags().keySet()));
        to.append(List.copyOf(known.membership().audiences().keySet()));
        to.append(known.preferences());
        to.endRow();
    }

    /** Where somebody belongs now. */
    static void regrouped(DuckDBAppender to, Membership membership) throws SQLException {
        to.beginRow();
        to.append(membership.profileId());
        to.append(List.copyOf(membership.tags().keySet()));
        to.append(List.copyOf(membership.audiences().keySet()));
        to.endRow();
    }

    private static void standing(DuckDBAppender to, Optional<Standing> standing) throws SQLException {
        text(to, standing.map(Standing::tier).map(each -> each.word()).orElse(null));
        Scores scores = standing.map(Standing::scores).orElse(null);
        text(to, scores == null ? null : scores.segment().code());
        score(to, scores == null ? null : (Integer) scores.r());
        score(to, scores == null ? null : (Integer) scores.f());
        score(to, scores == null ? null : (Integer) scores.m());
    }

    private static void text(DuckDBAppender to, @Nullable String text) throws SQLException {
        if (text == null) {
            to.appendNull();
        } else {
            to.append(text);
        }
    }

    private static void score(DuckDBAppender to, @Nullable Integer score) throws SQLException {
        if (score == null) {
            to.appendNull();
        } else {
            to.append(score.byteValue());
        }
    }

    private static void day(DuckDBAppender to, @Nullable LocalDate day) throws SQLException {
        if (day == null) {
            to.appendNull();
        } else {
            to.append(day);
        }
    }

    private static void decimal(DuckDBAppender to, @Nullable BigDecimal number) throws SQLException {
        if (number == null) {
            to.appendNull();
        } else {
            to.append(number.setScale(6, RoundingMode.HALF_UP));
        }
    }
}
