package io.huoshui.profile.internal;

import io.huoshui.profile.PurchaseFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts over the orders. Months are those of the brand's calendar. */
final class PurchaseQueries implements PurchaseFacts {
    // Refunds later than the first moment are read one by one from the person's own record (see ProfileDocument); for
    // all others the sum
    // in the row is the sum at every moment.
    static final String BUYERS = """
            with moment as (
                select n, at, (extract(epoch from at) * 1000000)::bigint as micros
                from unnest(cast(:at as timestamptz[])) with ordinality as given (at, n)
            ), late as (
                select purchase.profile_id, purchase.order_id, (given.value ->> 0)::numeric as amount, (given.value ->> 1)::bigint as micros
                from purchase
                join profile on profile.id = purchase.profile_id,
                     jsonb_each(profile.state -> 'orders' -> purchase.order_id -> 6) as given
                where :net and purchase.refunded_at > :first and purchase.completed_at is not null
            ), back as (
                select moment.n, late.profile_id, late.order_id, coalesce(sum(late.amount), 0) as refunded,
                       bool_or(late.amount is null) as whole
                from moment join late on late.micros <= moment.micros
                group by moment.n, late.profile_id, late.order_id
            ), as_it_stood as (
                select moment.n, purchase.profile_id, purchase.gross,
                       case when not :net or purchase.refunded_at is null then 0
                            when purchase.refunded_at > :first then coalesce(back.refunded, 0)
                            else purchase.refunded end as refunded,
                       case when not :net or purchase.refunded_at is null then false
                            when purchase.refunded_at > :first
                            then coalesce(back.whole or purchase.gross > 0 and back.refunded >= purchase.gross, false)
                            else purchase.void end as void
                from moment
                join purchase on purchase.completed_at > moment.at - :window and purchase.completed_at <= moment.at
                left join back on back.n = moment.n and back.profile_id = purchase.profile_id and back.order_id = purchase.order_id
            ), counted as (
                select n, profile_id, greatest(gross - refunded, 0) as amount from as_it_stood where not void
            ), buyer as (
                select n, profile_id, count(*) as orders, sum(amount) as amount, sum(amount * amount) as squares
                from counted group by n, profile_id
            )""";

    private static final String BOUGHT = BUYERS + """
            , loose as (
                select moment.n, sum(purchase.refunded) as refunded
                from moment
                join purchase on purchase.completed_at is null
                     and purchase.refunded_at > moment.at - :window and purchase.refunded_at <= moment.at
                where :net
                group by moment.n
            )
            select moment.n, count(buyer.n) as buyers, count(*) filter (where buyer.orders > 1) as repeat_buyers,
                   coalesce(sum(buyer.orders), 0) as orders,
                   coalesce(sum(buyer.amount), 0) - coalesce(max(loose.refunded), 0) as revenue,
                   coalesce(sum(buyer.squares), 0) as squares
            from moment left join buyer on buyer.n = moment.n left join loose on loose.n = moment.n
            group by moment.n order by moment.n""";

    static final String FIRST_ORDERS = """
            with placed as (
                select profile_id, completed_at at time zone :zone as first,
                       lead(completed_at) over person at time zone :zone as second,
                       row_number() over person as nth
                from purchase
                where completed_at <= :last and not (:net and void and refunded_at <= :last)
                window person as (partition by profile_id order by completed_at, order_id)
            ), pair as (
                select profile_id, first, second,
                       12 * (extract(year from second) - extract(year from first))::int
                           + (extract(month from second) - extract(month from first))::int as months
                from placed
                where nth = 1 and first >= cast(:from as timestamp)
            ), first_order as (
                select profile_id, to_char(first, 'YYYY-MM') as month,
                       greatest(case when second is not null then 1 end,
                                months + (second > first + make_interval(months => months))::int) as after
                from pair
            )""";

    private static final String COUNT_FIRST_ORDERS =
            FIRST_ORDERS + " select month, after, count(*) as people from first_order group by 1, 2";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    PurchaseQueries(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public List<Bought> bought(List<Instant> at, Duration window, boolean net) {
        return jdbc.sql(BOUGHT)
                .param("at", Moments.array(at))
                .param("first", Moments.of(Collections.min(at)))
                .param("window", Moments.interval(window))
                .param("net", net)
                .query((row, number) -> new Bought(
                        row.getLong("buyers"),
                        row.getLong("repeat_buyers"),
                        row.getLong("orders"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("squares")))
                .list();
    }

    @Override
    public List<FirstOrders> firstOrders(YearMonth from, Instant at, boolean net) {
        Map<YearMonth, Map<Integer, Long>> again = new TreeMap<>();
        Map<YearMonth, Long> buyers = new HashMap<>();
        jdbc.sql(COUNT_FIRST_ORDERS)
                .param("zone", zone.getId())
                .param("last", Moments.of(at))
                .param("from", from.atDay(1).atStartOfDay())
                .param("net", net)
                .query(row -> {
                    YearMonth month = YearMonth.parse(row.getString("month"));
                    BigDecimal after = row.getBigDecimal("after");
                    long people = row.getLong("people");
                    buyers.merge(month, people, Long::sum);
                    Map<Integer, Long> came = again.computeIfAbsent(month, any -> new TreeMap<>());
                    if (after != null) {
                        came.merge(after.intValueExact(), people, Long::sum);
                    }
                });
        List<FirstOrders> found = new ArrayList<>();
        again.forEach((month, came) -> found.add(new FirstOrders(month, buyers.getOrDefault(month, 0L), came)));
        return found;
    }
}
