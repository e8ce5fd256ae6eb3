package io.huoshui.experiment.internal;

import io.huoshui.experiment.Assignment;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who got which variant. */
final class AssignmentTable {
    private static final String FIND = """
        select profile_id, version, variant, at from assignment where experiment = :experiment and profile_id = any(:people)""";

    private static final String SAVE = """
        insert into assignment (experiment, profile_id, version, variant, at)
        select * from unnest(:experiments, :people, :versions, :variants, :at)
        on conflict (experiment, profile_id) do update set (version, variant, at)
          = (excluded.version, excluded.variant, excluded.at)""";

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By person. */
    Map<Integer, Assignment> find(String experiment, Collection<Integer> people) {
        Map<Integer, Assignment> found = new HashMap<>();
        jdbc.sql(FIND)
                .param("experiment", experiment)
                .param("people", people.toArray(Integer[]::new))
                .query(row -> {
                    Assignment each = new Assignment(
                            experiment,
                            row.getInt("version"),
                            row.getString("variant"),
                            row.getInt("profile_id"),
                            row.getTimestamp("at").toInstant());
                    found.put(each.profileId(), each);
                });
        return found;
    }

    /** Of each person and experiment at most one. */
    void save(List<Assignment> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE)
                .param("experiments", all.stream().map(Assignment::experiment).toArray(String[]::new))
                .param("people", all.stream().map(Assignment::profileId).toArray(Integer[]::new))
                .param("versions", all.stream().map(Assignment::version).toArray(Integer[]::new))
                .param("variants", all.stream().map(Assignment::variant).toArray(String[]::new))
                .param("at", all.stream().map(each -> Timestamp.from(each.at())).toArray(Timestamp[]::new))
                .update();
    }
}
