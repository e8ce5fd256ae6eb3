package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityNamespace;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.Masking;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People as lists show them: read from the columns of {@code profile}, never from the whole state. */
final class PersonRowTable implements PersonRows {
    private static final String COLUMNS = """
            select p.id, p.name, p.first_seen_at, p.last_interaction_at, p.orders, p.revenue_net, p.revenue_gross,
                p.last_order_at, p.identities, phone.value, strongest.namespace, strongest.value
            from profile p
            left join lateral (select value from identity i where i.profile_id = p.id and i.namespace = 'phone'
                order by since desc, value limit 1) phone on true
            left join lateral (select namespace, value from identity i where i.profile_id = p.id and p.name is null
                order by array_position(cast(:strength as text[]), namespace), namespace, value limit 1) strongest on true
            """;

    private static final String BY_ID = COLUMNS + " where p.id = any(:ids) and p.state is not null";

    private static final String FOUND = """
            where p.state is not null and p.id in (
                select profile_id from identity where value = any(:exact)
                union all select profile_id from identity where namespace = 'phone' and value like :phone
                union all select profile_id from identity where namespace = 'phone' and right(value, 4) = :tail
                union all select id from profile where name like :name and state is not null)""";

    private static final String EVERYONE = "where p.state is not null";

    /**
     * Which people.
     *
     * @param behind only those behind a number; null: whoever
     */
    record Filter(PersonSearch search, @Nullable CountedSql behind) {}

    /** Sort orders the door offers; all end with the id, so that pages do not overlap. */
    enum Sort {
        LAST("p.last_interaction_at desc nulls last"),
        REVENUE("p.revenue_net desc"),
        ORDERS("p.orders desc"),
        FIRST("p.first_seen_at desc");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    private final JdbcClient database;
    private final ProfileTable people;
    private final IdentityRules rules;

    PersonRowTable(JdbcClient database, ProfileTable people, IdentityRules rules) {
        this.database = database;
        this.people = people;
        this.rules = rules;
    }

    @Override
    public Map<Integer, PersonRow> rows(Collection<Integer> profileIds) {
        Map<Integer, Integer> roots = people.roots(profileIds);
        Map<Integer, PersonRow> living = new HashMap<>();
        database.sql(BY_ID)
                .param("ids", roots.values().toArray(Integer[]::new))
                .param("strength", strength())
                .query(PersonRowTable::row)
                .list()
                .forEach(each -> living.put(each.id(), each));
        Map<Integer, PersonRow> rows = new LinkedHashMap<>();
        for (Integer each : profileIds) {
            PersonRow row = living.get(roots.getOrDefault(each, 0));
            if (row != null) {
                rows.put(each, row);
            }
        }
        return rows;
    }

    @Override
    public List<Integer> search(String typed, int limit) {
        Filter found = new Filter(PersonSearch.of(typed, rules), null);
        return asked(found, "select p.id from profile p " + who(found) + " order by p.id limit :limit")
                .param("limit", limit)
                .query(Integer.class)
                .list();
    }

    List<PersonRow> page(Filter filter, Sort sort, int limit, long offset) {
        return asked(filter, COLUMNS + who(filter) + " order by " + sort.sql + ", p.id limit :limit offset :offset")
                .param("strength", strength())
                .param("limit", limit)
                .param("offset", offset)
                .query(PersonRowTable::row)
                .list();
    }

    long count(Filter filter) {
        return asked(filter, "select count(*) from profile p " + who(filter))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(Filter filter, String sql) {
        PersonSearch search = filter.search;
        return database.sql(sql)
                .params(filter.behind == null ? Map.of() : filter.behind.params())
                .param("exact", search.exact().toArray(String[]::new))
                .param("phone", search.phonePrefix())
                .param("tail", search.phoneTail())
                .param("name", search.namePrefix());
    }

    private static String who(Filter filter) {
        String found = filter.search.isForEveryone() ? EVERYONE : FOUND;
        return filter.behind == null ? found : found + " and p.id in (" + filter.behind.ids() + ")";
    }

    private String[] strength() {
        return rules.namespaces().stream()
                .sorted(Comparator.comparingInt(IdentityNamespace::strength))
                .map(IdentityNamespace::key)
                .toArray(String[]::new);
    }

    private static PersonRow row(ResultSet row, int n) throws SQLException {
        String name = row.getString(2);
        String phone = row.getString(10);
        String namespace = row.getString(11);
        return new PersonRow(
                row.getInt(1),
                name != null
                        ? Masking.name(name)
                        : namespace == null ? "" : Masking.identity(new Identity(namespace, row.getString(12))),
                phone == null ? null : Masking.phone(phone),
                Objects.requireNonNull(Micros.instant(row.getObject(3, OffsetDateTime.class))),
                Micros.instant(row.getObject(4, OffsetDateTime.class)),
                row.getLong(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                Micros.instant(row.getObject(8, OffsetDateTime.class)),
                row.getInt(9));
    }
}
