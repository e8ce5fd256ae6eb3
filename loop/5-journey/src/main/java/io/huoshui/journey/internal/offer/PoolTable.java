package io.huoshui.journey.internal.offer;

import io.huoshui.journey.offer.CouponPool;
import io.huoshui.journey.offer.FullReduction;
import io.huoshui.journey.offer.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pools and how many each has issued. */
final class PoolTable {
    private static final String COLUMNS = """
        select id, name, from_amount, off_amount, first_day, last_day, days, stock, per_person, claimable, secret, issued,
               defined_at, defined_by, closed_at, closed_by
          from coupon_pool""";

    private static final String NEWEST_FIRST = COLUMNS + " order by closed_at is not null, defined_at desc, id";

    private static final String FIND = COLUMNS + " where id = :id";

    private static final String IDS = "select id from coupon_pool";

    private static final String INSERT = """
        insert into coupon_pool (id, name, from_amount, off_amount, first_day, last_day, days, stock, per_person, claimable, secret,
                                 defined_at, defined_by)
        values (:id, :name, :from, :off, :first, :last, :days, :stock, :perPerson, :claimable, :secret, :at, :by)
        on conflict (id) do nothing""";

    private static final String SET_ISSUED = "update coupon_pool set issued = :issued where id = :id";

    private static final String SET_STOCK = "update coupon_pool set stock = :stock where id = :id";

    private static final String CLOSE = """
        update coupon_pool set closed_at = :at, closed_by = :by where id = :id and closed_at is null""";

    private final JdbcClient jdbc;

    PoolTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param secret what its codes are drawn with: never to be shown */
    record Row(
            CouponPool pool,
            String secret,
            Instant definedAt,
            String definedBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    /** Open ones first. */
    List<Row> newestFirst() {
        return jdbc.sql(NEWEST_FIRST).query(PoolTable::row).list();
    }

    Optional<Row> find(String id) {
        return jdbc.sql(FIND).param("id", id).query(PoolTable::row).optional();
    }

    Set<String> ids() {
        return new TreeSet<>(jdbc.sql(IDS).query(String.class).list());
    }

    /** A pool is defined once; nothing happens the second time. */
    void insert(CouponPool pool, String secret, Instant at, String by) {
        Optional<Validity.Between> between =
                pool.validity() instanceof Validity.Between fixed ? Optional.of(fixed) : Optional.empty();
        Optional<Validity.DaysAfterIssue> after =
                pool.validity() instanceof Validity.DaysAfterIssue days ? Optional.of(days) : Optional.empty();
        jdbc.sql(INSERT)
                .param("id", pool.id())
                .param("name", pool.name())
                .param("from", pool.reduction().from())
                .param("off", pool.reduction().off())
                .param("first", between.map(Validity.Between::first).orElse(null))
                .param("last", between.map(Validity.Between::last).orElse(null))
                .param("days", after.map(Validity.DaysAfterIssue::days).orElse(null))
                .param("stock", pool.stock())
                .param("perPerson", pool.perPerson())
                .param("claimable", pool.claimable())
                .param("secret", secret)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void saveIssued(CouponPool pool) {
        jdbc.sql(SET_ISSUED)
                .param("id", pool.id())
                .param("issued", pool.issued())
                .update();
    }

    void changeStock(String id, int stock) {
        jdbc.sql(SET_STOCK).param("id", id).param("stock", stock).update();
    }

    void close(String id, Instant at, String by) {
        jdbc.sql(CLOSE)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        CouponPool pool = new CouponPool(
                row.getString("id"),
                row.getString("name"),
                new FullReduction(row.getBigDecimal("from_amount"), row.getBigDecimal("off_amount")),
                validity(row),
                row.getInt("stock"),
                row.getInt("per_person"),
                row.getBoolean("claimable"),
                row.getInt("issued"),
                closedAt != null);
        return new Row(
                pool,
                row.getString("secret"),
                row.getTimestamp("defined_at").toInstant(),
                row.getString("defined_by"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("closed_by"));
    }

    private static Validity validity(ResultSet row) throws SQLException {
        LocalDate last = row.getObject("last_day", LocalDate.class);
        return last == null
                ? new Validity.DaysAfterIssue(row.getInt("days"))
                : new Validity.Between(row.getObject("first_day", LocalDate.class), last);
    }
}
