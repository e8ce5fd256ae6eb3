package io.huoshui.profile.internal;

import io.huoshui.event.TrackName;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@link CountedPeople} as a query of their numbers. It is put together from the very text the counts of {@link ActivityQueries} and
 * {@link PurchaseQueries} are made of, so that a number and the list behind it cannot drift apart.
 *
 * @param ids one column, the numbers of the people
 */
record CountedSql(String ids, Map<String, Object> params) {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

    static CountedSql of(CountedPeople people, ZoneId zone) {
        CountedSql who = people.who().match(new Ask(people.at(), zone)).named("who_");
        Counted without = people.without();
        if (without == null) {
            return who;
        }
        CountedSql others = without.match(new Ask(people.at(), zone)).named("without_");
        Map<String, Object> both = new HashMap<>(who.params);
        both.putAll(others.params);
        return new CountedSql("(" + who.ids + ") except (" + others.ids + ")", both);
    }

    /** Two queries in one text must not share the names of their parameters. */
    private CountedSql named(String prefix) {
        Map<String, Object> renamed = new HashMap<>();
        params.forEach((name, value) -> renamed.put(prefix + name, value));
        return new CountedSql(PARAMETER.matcher(ids).replaceAll(":" + prefix + "$1"), renamed);
    }

    private record Ask(Instant at, ZoneId zone) implements Counted.Cases<CountedSql> {
        @Override
        public CountedSql seen() {
            return asked("select profile_id from (" + ActivityQueries.SEEN + ") as seen where bucket = 0", at);
        }

        @Override
        public CountedSql recent(Counted.New who) {
            return asked(
                    "select profile_id from (" + ActivityQueries.SEEN + ") as seen where bucket = 1",
                    at.minus(who.window()),
                    at);
        }

        @Override
        public CountedSql active(Counted.Active who) {
            return asked(ActivityQueries.ACTIVE + " select profile_id from active where start < stop", at)
                    .with("moments", 1)
                    .with("window", Moments.interval(who.window()));
        }

        @Override
        public CountedSql identified(Counted.Identified who) {
            return asked(ActivityQueries.IDENTIFIED, at).with("identities", who.identities());
        }

        @Override
        public CountedSql buyers(Counted.Buyers who) {
            return asked(PurchaseQueries.BUYERS + " select profile_id from buyer where orders >= :orders", at)
                    .with("window", Moments.interval(who.window()))
                    .with("orders", who.orders())
                    .with("net", who.net());
        }

        @Override
        public CountedSql joined(Counted.Joined who) {
            return chance(who.from(), who.until(), false, "");
        }

        @Override
        public CountedSql joinedAndOrdered(Counted.JoinedAndOrdered who) {
            return chance(who.from(), who.until(), who.net(), " where " + ActivityQueries.ORDERED);
        }

        @Override
        public CountedSql firstBuyers(Counted.FirstBuyers who) {
            return firstOrder(who.month(), who.net(), "");
        }

        @Override
        public CountedSql boughtAgain(Counted.BoughtAgain who) {
            return firstOrder(who.month(), who.net(), " and after <= :months").with("months", who.months());
        }

        private CountedSql chance(Duration from, Duration until, boolean net, String where) {
            String join = " select chance.profile_id from moment join chance on " + ActivityQueries.IN_COHORT;
            return asked(ActivityQueries.CHANCES + join + where, at)
                    .with("added", TrackName.CONTACT_ADDED.wire())
                    .with("from", Moments.interval(from))
                    .with("until", Moments.interval(until))
                    .with("net", net);
        }

        private CountedSql firstOrder(YearMonth month, boolean net, String more) {
            return asked(
                            PurchaseQueries.FIRST_ORDERS + " select profile_id from first_order where month = :month"
                                    + more,
                            at)
                    .with("zone", zone.getId())
                    .with("from", month.atDay(1).atStartOfDay())
                    .with("month", month.toString())
                    .with("net", net);
        }

        private static CountedSql asked(String sql, Instant... moments) {
            Map<String, Object> params = new HashMap<>();
            params.put("at", Moments.array(List.of(moments)));
            params.put("first", Moments.of(moments[0]));
            params.put("last", Moments.of(moments[moments.length - 1]));
            return new CountedSql(sql, params);
        }
    }

    private CountedSql with(String name, Object value) {
        params.put(name, value);
        return this;
    }
}
