package io.huoshui.journey.internal.offer;

import io.huoshui.journey.SendKey;
import io.huoshui.journey.offer.Coupon;
import io.huoshui.journey.offer.CouponState;
import io.huoshui.journey.offer.FullReduction;
import io.huoshui.journey.offer.Validity;
import io.huoshui.profile.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons as the loop writes them. */
final class CouponTable {
    static final String COLUMNS = """
        select code, pool, no, profile_id, from_amount, off_amount, usable_from, expires_at, state, used_by, order_id, issued_at, ended_at
          from coupon""";

    private static final String FIND = COLUMNS + " where code = :code";

    private static final String WISHED = COLUMNS + " where send_key = :key";

    private static final String HAD = "select count(*) from coupon where pool = :pool and profile_id = :person";

    private static final String INSERT = """
        insert into coupon (code, pool, no, profile_id, namespace, identity, send_key, position, issued_at, from_amount, off_amount,
                            usable_from, expires_at)
        values (:code, :pool, :no, :person, :namespace, :identity, :key, :position, :at, :from, :off, :usable, :expires)
        on conflict (code) do nothing""";

    private static final String USE = """
        update coupon set state = 'redeemed', ended_at = :at, used_by = :person, used_namespace = :namespace, used_identity = :identity,
                          order_id = :order
         where code = :code""";

    private static final String NAME_ORDER = "update coupon set order_id = :order where code = :code";

    private static final String WITHDRAW = """
        update coupon set state = 'withdrawn', ended_at = :at, withdrawn_by = :by where code = :code and state = 'open'""";

    private static final String WITHDRAW_ALL = """
        update coupon set state = 'withdrawn', ended_at = :at, withdrawn_by = :by where pool = :pool and state = 'open'""";

    private static final String EXPIRE = """
        update coupon set state = 'expired', ended_at = expires_at where state = 'open' and expires_at <= :now""";

    private static final String EARLIEST = "select min(expires_at) from coupon where state = 'open'";

    private static final String WITH_COUPONS = """
        select namespace, identity from unnest(:namespaces::text[], :identities::text[]) as known (namespace, identity)
         where exists (select from coupon where coupon.namespace = known.namespace and coupon.identity = known.identity)
            or exists (select from coupon
                        where used_by is not null and used_namespace = known.namespace and used_identity = known.identity)""";

    private static final String OWN = """
        update coupon set profile_id = :person where namespace = :namespace and identity = :identity and profile_id <> :person""";

    private static final String USED_BY = """
        update coupon set used_by = :person
         where used_by is not null and used_namespace = :namespace and used_identity = :identity and used_by <> :person""";

    private final JdbcClient jdbc;

    CouponTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key the journey's wish; null when the customer claimed it */
    record Origin(Identity identity, @Nullable SendKey key, long position, Instant at) {
        boolean isClaim() {
            return key == null;
        }
    }

    Optional<Coupon> find(String code) {
        return jdbc.sql(FIND).param("code", code).query(CouponTable::coupon).optional();
    }

    Optional<Coupon> wished(SendKey key) {
        return jdbc.sql(WISHED)
                .param("key", key.text())
                .query(CouponTable::coupon)
                .optional();
    }

    int had(String pool, int person) {
        return jdbc.sql(HAD)
                .param("pool", pool)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** @return false when the code is taken */
    boolean insert(Coupon coupon, Origin origin) {
        return jdbc.sql(INSERT)
                        .param("code", coupon.code())
                        .param("pool", coupon.pool())
                        .param("no", coupon.no())
                        .param("person", coupon.profileId())
                        .param("namespace", origin.identity().namespace())
                        .param("identity", origin.identity().value())
                        .param(
                                "key",
                                Optional.ofNullable(origin.key())
                                        .map(SendKey::text)
                                        .orElse(null))
                        .param("position", origin.position())
                        .param("at", Timestamp.from(origin.at()))
                        .param("from", coupon.reduction().from())
                        .param("off", coupon.reduction().off())
                        .param("usable", Timestamp.from(coupon.valid().from()))
                        .param("expires", Timestamp.from(coupon.valid().until()))
                        .update()
                > 0;
    }

    void use(String code, Instant at, int person, Identity identity, @Nullable String order) {
        jdbc.sql(USE)
                .param("code", code)
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("namespace", identity.namespace())
                .param("identity", identity.value())
                .param("order", order)
                .update();
    }

    void nameOrder(String code, String order) {
        jdbc.sql(NAME_ORDER).param("code", code).param("order", order).update();
    }

    void withdraw(String code, Instant at, String by) {
        jdbc.sql(WITHDRAW)
                .param("code", code)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void withdrawAll(String pool, Instant at, String by) {
        jdbc.sql(WITHDRAW_ALL)
                .param("pool", pool)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Each ends at its own time. */
    void expire(Instant now) {
        jdbc.sql(EXPIRE).param("now", Timestamp.from(now)).update();
    }

    Optional<Instant> earliestEnd() {
        return jdbc.sql(EARLIEST)
                .query((row, no) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Those of the identities by which somebody was given a coupon or used one. */
    Set<Identity> withCoupons(Collection<Identity> identities) {
        return new HashSet<>(jdbc.sql(WITH_COUPONS)
                .param(
                        "namespaces",
                        identities.stream().map(Identity::namespace).toArray(String[]::new))
                .param("identities", identities.stream().map(Identity::value).toArray(String[]::new))
                .query((row, no) -> new Identity(row.getString(1), row.getString(2)))
                .list());
    }

    /** The identity is this person's now, and so are its coupons. */
    void follow(Identity identity, int person) {
        for (String sql : List.of(OWN, USED_BY)) {
            jdbc.sql(sql)
                    .param("namespace", identity.namespace())
                    .param("identity", identity.value())
                    .param("person", person)
                    .update();
        }
    }

    static Coupon coupon(ResultSet row, int no) throws SQLException {
        return new Coupon(
                row.getString("code"),
                row.getString("pool"),
                row.getInt("no"),
                row.getInt("profile_id"),
                new FullReduction(row.getBigDecimal("from_amount"), row.getBigDecimal("off_amount")),
                new Validity.Span(
                        row.getTimestamp("usable_from").toInstant(),
                        row.getTimestamp("expires_at").toInstant()),
                CouponState.of(row.getString("state")).orElseThrow(),
                row.getObject("used_by", Integer.class),
                row.getString("order_id"));
    }
}
