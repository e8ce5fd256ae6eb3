package io.huoshui.experiment.internal;

import io.huoshui.experiment.Exposure;
import io.huoshui.experiment.Exposures;
import io.huoshui.experiment.FirstExposure;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each person saw first of each experiment. */
final class ExposureTable implements Exposures {
    private static final String OF = """
        select experiment, profile_id, version, variant, at, position, mixed from first_exposure where profile_id = any(:people)""";

    private static final String SAVE = """
        insert into first_exposure (experiment, profile_id, version, variant, at, position, mixed)
        values (:experiment, :person, :version, :variant, :at, :position, :mixed)
        on conflict (experiment, profile_id) do update set (version, variant, at, position, mixed)
          = (excluded.version, excluded.variant, excluded.at, excluded.position, excluded.mixed)""";

    private static final String DELETE = "delete from first_exposure where profile_id = any(:people)";

    private static final String PEOPLE = """
        select variant, count(*) as people from first_exposure
         where experiment = :experiment and version = :version and not mixed group by variant""";

    private static final String MIXED = """
        select count(*) from first_exposure where experiment = :experiment and version = :version and mixed""";

    private final JdbcClient jdbc;

    ExposureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FirstExposure> of(Collection<Integer> people) {
        return jdbc.sql(OF)
                .param("people", people.toArray(Integer[]::new))
                .query((row, no) -> new FirstExposure(
                        row.getInt("profile_id"),
                        new Exposure(row.getString("experiment"), row.getInt("version"), row.getString("variant")),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("position"),
                        row.getBoolean("mixed")))
                .list();
    }

    void save(FirstExposure first) {
        jdbc.sql(SAVE)
                .param("experiment", first.exposure().experiment())
                .param("person", first.profileId())
                .param("version", first.exposure().version())
                .param("variant", first.exposure().variant())
                .param("at", Timestamp.from(first.at()))
                .param("position", first.position())
                .param("mixed", first.mixed())
                .update();
    }

    void delete(Collection<Integer> people) {
        jdbc.sql(DELETE).param("people", people.toArray(Integer[]::new)).update();
    }

    @Override
    public Map<String, Long> people(String experiment, int version) {
        Map<String, Long> people = new HashMap<>();
        jdbc.sql(PEOPLE)
                .param("experiment", experiment)
                .param("version", version)
                .query((row, no) -> people.put(row.getString("variant"), row.getLong("people")))
                .list();
        return people;
    }

    @Override
    public long mixed(String experiment, int version) {
        return jdbc.sql(MIXED)
                .param("experiment", experiment)
                .param("version", version)
                .query(Long.class)
                .single();
    }
}
