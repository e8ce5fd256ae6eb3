package io.huoshui.journey.internal.offer;

import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.CouponState;
import io.huoshui.journey.offer.Reconciliation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons as people look at them. */
final class CouponQueries {
    private static final String PAGE = CouponTable.COLUMNS + "\n" + """
        where pool = :pool and (:state::text is null or state = :state) order by no desc limit :size offset :skip""";

    private static final String COUNT = """
        select count(*) from coupon where pool = :pool and (:state::text is null or state = :state)""";

    private static final String ONE = CouponTable.COLUMNS + " where code = :code";

    private static final String STATES = "select pool, state, count(*) as coupons from coupon group by pool, state";

    private static final String AMISS = """
        select (select count(*) from coupon where pool = :pool and state = 'open' and expires_at <= :now) as overdue,
               (select count(*) from coupon where pool = :pool and used_by <> profile_id) as by_others,
               (select count(*) from coupon_answer where pool = :pool and ask = 'use' and reason is not null) as refused""";

    private final JdbcClient jdbc;

    CouponQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedAt when it was used, expired or was withdrawn */
    record Row(Coupon coupon, Instant issuedAt, @Nullable Instant endedAt) {}

    /**
     * Newest first.
     *
     * @param state null means any
     * @param page from 1
     */
    List<Row> page(String pool, @Nullable CouponState state, int page, int size) {
        return jdbc.sql(PAGE)
                .param("pool", pool)
                .param("state", word(state))
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(CouponQueries::row)
                .list();
    }

    long count(String pool, @Nullable CouponState state) {
        return jdbc.sql(COUNT)
                .param("pool", pool)
                .param("state", word(state))
                .query(Long.class)
                .single();
    }

    Optional<Row> find(String code) {
        return jdbc.sql(ONE).param("code", code).query(CouponQueries::row).optional();
    }

    /** Of every pool that issued any. */
    Map<String, Map<CouponState, Integer>> states() {
        Map<String, Map<CouponState, Integer>> states = new HashMap<>();
        jdbc.sql(STATES)
                .query((row, no) -> states.computeIfAbsent(
                                row.getString("pool"), any -> new EnumMap<>(CouponState.class))
                        .put(CouponState.of(row.getString("state")).orElseThrow(), row.getInt("coupons")))
                .list();
        return states;
    }

    Reconciliation reconcile(CouponPool pool, Map<CouponState, Integer> states, Instant now) {
        return jdbc.sql(AMISS)
                .param("pool", pool.id())
                .param("now", Timestamp.from(now))
                .query((row, no) -> new Reconciliation(
                        pool.id(),
                        pool.stock(),
                        pool.issued(),
                        states,
                        row.getInt("overdue"),
                        row.getInt("by_others"),
                        row.getInt("refused")))
                .single();
    }

    private static @Nullable String word(@Nullable CouponState state) {
        return Optional.ofNullable(state).map(CouponState::word).orElse(null);
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return new Row(
                CouponTable.coupon(row, no),
                row.getTimestamp("issued_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }
}
