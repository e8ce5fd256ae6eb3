package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people, and the numbers of those who went into others. */
final class ProfileTable {
    /** The event, and the place of the identity in it, that brought a person about. */
    record Birth(long position, int ordinal) {}

    /**
     * @param mergedInto null when the person is there, or when nothing is left of them
     * @param profile null when the person is not there
     */
    record Row(
            int id,
            Birth birth,
            @Nullable Integer mergedInto,
            @Nullable Profile profile) {}

    private static final String OF_OWNERS = """
            select id, born_position, born_ordinal, merged_into, state::text from profile
            where id in (select i.profile_id from unnest(:values, :namespaces) as wanted (value, namespace)
                         join identity i on i.value = wanted.value and i.namespace = wanted.namespace)""";

    private static final String LIVING = """
            select id, born_position, born_ordinal, merged_into, state::text from profile
            where id = any(:ids) and state is not null""";

    /** Those numbers, whom they lead to, and everyone who leads to the same. */
    private static final String GROUPS = """
            with root as (select distinct coalesce(merged_into, id) as id from profile where id = any(:ids))
            select id, born_position, born_ordinal, merged_into, state::text from profile
            where id in (select id from root) or merged_into in (select id from root)""";

    private static final String ALL = """
            select id, born_position, born_ordinal, merged_into, state::text from profile
            where state is not null order by id""";

    private static final String NEWEST = "select coalesce(max(id), 0) from profile";

    private static final String SAVE = """
            insert into profile as p (id, born_position, born_ordinal, merged_into, state, name, identities, orders,
                revenue_gross, revenue_net, first_seen_at, last_interaction_at, first_order_at, last_order_at)
            select id, born_position, born_ordinal, merged_into, state::jsonb, name, identities, orders,
                revenue_gross::numeric, revenue_net::numeric, epoch + first_seen * micro, epoch + last_interaction * micro,
                epoch + first_order * micro, epoch + last_order * micro
            from (select timestamptz 'epoch' as epoch, interval '1 microsecond' as micro) unit,
                unnest(:ids, :positions, :ordinals, :mergedInto, :states, :names, :identities, :orders, :gross, :net,
                    :firstSeen, :lastInteraction, :firstOrder, :lastOrder)
                as given (id, born_position, born_ordinal, merged_into, state, name, identities, orders, revenue_gross, revenue_net,
                    first_seen, last_interaction, first_order, last_order)
            on conflict (id) do update set (born_position, born_ordinal, merged_into, state, name, identities, orders,
                revenue_gross, revenue_net, first_seen_at, last_interaction_at, first_order_at, last_order_at)
              = (excluded.born_position, excluded.born_ordinal, excluded.merged_into, excluded.state, excluded.name,
                excluded.identities, excluded.orders, excluded.revenue_gross, excluded.revenue_net,
                excluded.first_seen_at, excluded.last_interaction_at, excluded.first_order_at, excluded.last_order_at)""";

    private static final String FOLLOW = """
            update profile set merged_into = m.survivor from unnest(:others, :survivors) as m (other, survivor)
            where profile.merged_into = m.other""";

    private final DataSource source;
    private final JdbcClient database;

    ProfileTable(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    /** The people who own any of these identities. */
    List<Row> owning(Collection<Identity> identities) {
        return database.sql(OF_OWNERS)
                .param("values", identities.stream().map(Identity::value).toArray(String[]::new))
                .param(
                        "namespaces",
                        identities.stream().map(Identity::namespace).toArray(String[]::new))
                .query(ProfileTable::row)
                .list();
    }

    List<Row> living(Collection<Integer> ids) {
        return database.sql(LIVING)
                .param("ids", ids.toArray(Integer[]::new))
                .query(ProfileTable::row)
                .list();
    }

    List<Row> groupsOf(Collection<Integer> ids) {
        return database.sql(GROUPS)
                .param("ids", ids.toArray(Integer[]::new))
                .query(ProfileTable::row)
                .list();
    }

    /** Whom each of these numbers leads to; numbers nobody has are left out. */
    Map<Integer, Integer> roots(Collection<Integer> ids) {
        Map<Integer, Integer> roots = new HashMap<>();
        database.sql("select id, coalesce(merged_into, id) from profile where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> roots.put(row.getInt(1), row.getInt(2)))
                .list();
        return roots;
    }

    /** This number, the one it leads to, and all that lead there. */
    List<Integer> numbersOf(int person) {
        return database.sql("""
                        with root as (select coalesce(merged_into, id) as id from profile where id = :person)
                        select p.id from profile p, root where p.id = root.id or p.merged_into = root.id order by p.id""").param("person", person).query(Integer.class).list();
    }

    int newestId() {
        return database.sql(NEWEST).query(Integer.class).single();
    }

    /** Every living person, in a transaction of the caller's or without one; constant memory inside a transaction. */
    void forEach(Consumer<Profile> each) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(1_000);
        streaming.query(ALL, row -> {
            each.accept(ProfileDocumentReader.read(row.getInt(1), row.getString(5)));
        });
    }

    void save(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql(SAVE)
                .param("ids", numbers(rows, Row::id))
                .param("positions", column(rows, each -> each.birth().position(), Long[]::new))
                .param("ordinals", numbers(rows, each -> each.birth().ordinal()))
                .param("mergedInto", numbers(rows, Row::mergedInto))
                .param("states", texts(rows, ProfileDocument::write))
                .param("names", texts(rows, each -> each.name().orElse(null)))
                .param(
                        "identities",
                        numbers(rows, count(each -> each.identities().size())))
                .param("orders", numbers(rows, count(each -> each.keptOrders().count())))
                .param("gross", amounts(rows, Profile::revenueGross))
                .param("net", amounts(rows, Profile::revenueNet))
                .param("firstSeen", instants(rows, Profile::firstSeenAt))
                .param("lastInteraction", instants(rows, Profile::lastInteractionAt))
                .param("firstOrder", instants(rows, each -> each.firstOrderAt().orElse(null)))
                .param("lastOrder", instants(rows, each -> each.lastOrderAt().orElse(null)))
                .update();
    }

    /** Numbers that led to somebody who went into a survivor now lead there. */
    void follow(Map<Integer, Integer> merged) {
        database.sql(FOLLOW)
                .param("others", merged.keySet().toArray(Integer[]::new))
                .param("survivors", merged.values().toArray(Integer[]::new))
                .update();
    }

    private static <T> @Nullable T[] column(
            Collection<Row> rows, Function<Row, @Nullable T> of, IntFunction<T[]> array) {
        return rows.stream().map(of).toArray(array);
    }

    private static @Nullable Integer[] numbers(Collection<Row> rows, Function<Row, @Nullable Integer> of) {
        return column(rows, of, Integer[]::new);
    }

    /** Null for those who are not there. */
    private static @Nullable String[] texts(Collection<Row> rows, Function<Profile, @Nullable String> of) {
        return column(rows, row -> row.profile() == null ? null : of.apply(row.profile()), String[]::new);
    }

    private static @Nullable String[] amounts(Collection<Row> rows, Function<Profile, BigDecimal> of) {
        return column(
                rows,
                row -> row.profile() == null ? "0" : of.apply(row.profile()).toPlainString(),
                String[]::new);
    }

    private static @Nullable Long[] instants(Collection<Row> rows, Function<Profile, @Nullable Instant> of) {
        return column(rows, row -> micros(row.profile() == null ? null : of.apply(row.profile())), Long[]::new);
    }

    private static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : (Long) Micros.of(instant);
    }

    private static Function<Row, @Nullable Integer> count(ToLongFunction<Profile> of) {
        return row -> row.profile() == null ? 0 : (int) of.applyAsLong(row.profile());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        int id = row.getInt(1);
        String state = row.getString(5);
        return new Row(
                id,
                new Birth(row.getLong(2), row.getInt(3)),
                row.getObject(4, Integer.class),
                state == null ? null : ProfileDocumentReader.read(id, state));
    }
}
