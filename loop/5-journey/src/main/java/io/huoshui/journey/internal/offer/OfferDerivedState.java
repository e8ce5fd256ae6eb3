package io.huoshui.journey.internal.offer;

import io.huoshui.base.DerivedState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pools, coupons and answers are functions of the log. */
final class OfferDerivedState implements DerivedState {
    private static final String DIGEST = """
        select string_agg(name || '=' || rows || ':' || content, ' ' order by name) from (
            select 'coupon_pool' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) as content
              from coupon_pool as t
            union all
            select 'coupon', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from coupon as t
            union all
            select 'coupon_answer', count(*), coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from coupon_answer as t
        ) as digests""";

    private final JdbcClient jdbc;

    OfferDerivedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "journey.offer";
    }

    @Override
    public void clear() {
        jdbc.sql("truncate coupon_pool, coupon, coupon_answer").update();
    }

    /** Times are printed in UTC, whatever the session's zone: digests of two connections can be compared. */
    @Override
    public String digest() {
        jdbc.sql("set local time zone 'UTC'").update();
        return jdbc.sql(DIGEST).query(String.class).single();
    }
}
