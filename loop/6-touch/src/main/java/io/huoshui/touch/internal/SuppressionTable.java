package io.huoshui.touch.internal;

import io.huoshui.touch.Suppression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom we decided to leave alone. */
final class SuppressionTable {
    private static final String LIST = """
        insert into suppression (listed, profile_id, service, because, listed_by, listed_at)
        values (:listed, :person, :service, :because, :by, :at)
        on conflict (listed) do update set (profile_id, service, because, listed_by, listed_at)
          = (excluded.profile_id, excluded.service, excluded.because, excluded.listed_by, excluded.listed_at)""";

    private static final String LIFT = "delete from suppression where profile_id = :person";

    /** Of two that are one now, the one who stops more counts. */
    private static final String OF = """
        select distinct on (profile_id) profile_id, service, because, listed_by, listed_at
          from suppression where profile_id = any(:people) order by profile_id, service desc, listed_at""";

    private static final String PAGE = """
        select profile_id, service, because, listed_by, listed_at
          from suppression order by listed_at desc, listed limit :limit offset :offset""";

    private final JdbcClient jdbc;

    /** Somebody on the list. */
    record Listed(int person, Suppression suppression) {}

    SuppressionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param listed one of the numbers that lead to the person */
    void list(int listed, int person, Suppression suppression) {
        jdbc.sql(LIST)
                .param("listed", listed)
                .param("person", person)
                .param("service", suppression.service())
                .param("because", suppression.because())
                .param("by", suppression.by())
                .param("at", Moments.column(suppression.at()))
                .update();
    }

    /** True when they were on it. */
    boolean lift(int person) {
        return jdbc.sql(LIFT).param("person", person).update() > 0;
    }

    Map<Integer, Suppression> of(Collection<Integer> people) {
        Map<Integer, Suppression> found = new HashMap<>();
        jdbc.sql(OF)
                .param("people", people.toArray(Integer[]::new))
                .query(SuppressionTable::row)
                .list()
                .forEach(each -> found.put(each.person(), each.suppression()));
        return found;
    }

    List<Listed> page(int limit, long offset) {
        return jdbc.sql(PAGE)
                .param("limit", limit)
                .param("offset", offset)
                .query(SuppressionTable::row)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from suppression").query(Long.class).single();
    }

    private static Listed row(ResultSet row, int no) throws SQLException {
        return new Listed(
                row.getInt("profile_id"),
                new Suppression(
                        row.getBoolean("service"),
                        row.getString("because"),
                        row.getString("listed_by"),
                        Moments.of(row, "listed_at")));
    }
}
