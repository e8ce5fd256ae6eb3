package io.huoshui.segment.internal.preference;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.preference.Act;
import io.huoshui.segment.preference.Evidence;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts that are known of people; written as they come and go. */
final class PreferenceActTable {
    private static final String[] COLUMNS = {"profile_id", "position", "at", "act"};

    private static final String DELETE = """
        delete from preference_act a using unnest(:people, :positions) as gone (profile_id, position)
         where a.profile_id = gone.profile_id and a.position = gone.position""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PreferenceActTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private record Row(int profileId, Act act) {}

    void save(Collection<Integer> people, Map<Integer, Believed> before, Map<Integer, Believed> now) {
        List<Row> gone = new ArrayList<>();
        List<Row> come = new ArrayList<>();
        for (int id : people) {
            Evidence were = evidence(before.get(id));
            Evidence are = evidence(now.get(id));
            were.without(are).forEach(each -> gone.add(new Row(id, each)));
            are.without(were).forEach(each -> come.add(new Row(id, each)));
        }
        delete(gone);
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "preference_act",
                COLUMNS,
                come,
                (copy, each) -> copy.number(each.profileId())
                        .number(each.act().position())
                        .instant(each.act().at())
                        .text(ActJson.write(each.act()))));
    }

    private void delete(List<Row> gone) {
        if (!gone.isEmpty()) {
            jdbc.sql(DELETE)
                    .param("people", gone.stream().map(Row::profileId).toArray(Integer[]::new))
                    .param(
                            "positions",
                            gone.stream().map(each -> each.act().position()).toArray(Long[]::new))
                    .update();
        }
    }

    private static Evidence evidence(@Nullable Believed believed) {
        return believed == null ? Evidence.NONE : believed.evidence();
    }
}
