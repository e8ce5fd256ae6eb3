package io.huoshui.experiment.internal;

import io.huoshui.experiment.Assignment;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who got which variant. */
final class AssignmentTable {
    private static final String FIND = """
        select version, variant, at from assignment where experiment = :experiment and profile_id = :person""";

    private static final String SAVE = """
        insert into assignment (experiment, profile_id, version, variant, at) values (:experiment, :person, :version, :variant, :at)
        on conflict (experiment, profile_id) do update set (version, variant, at)
          = (excluded.version, excluded.variant, excluded.at)""";

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assignment> find(String experiment, int profileId) {
        return jdbc.sql(FIND)
                .param("experiment", experiment)
                .param("person", profileId)
                .query((row, no) -> new Assignment(
                        experiment,
                        row.getInt("version"),
                        row.getString("variant"),
                        profileId,
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void save(Assignment assignment) {
        jdbc.sql(SAVE)
                .param("experiment", assignment.experiment())
                .param("person", assignment.profileId())
                .param("version", assignment.version())
                .param("variant", assignment.variant())
                .param("at", Timestamp.from(assignment.at()))
                .update();
    }
}
