package io.huoshui.experiment.internal;

import io.huoshui.experiment.Experiment;
import io.huoshui.experiment.ExperimentState;
import io.huoshui.experiment.Experiments;
import io.huoshui.experiment.LayerPart;
import io.huoshui.experiment.Variant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every experiment. */
final class ExperimentTable implements Experiments {
    private static final String ROW = """
        select id, version, name, layer, share, variant_ids, variant_names, variant_weights, state, part, defined_at, defined_by,
               started_at, stopped_at, because
          from experiment
        """;

    private static final String NEWEST = ROW + """
         as e where not exists (select 1 from experiment as later where later.id = e.id and later.version > e.version)
        """;

    private static final String SAVE = """
        insert into experiment (id, version, name, layer, share, variant_ids, variant_names, variant_weights, state, part, defined_at,
               defined_by, started_at, stopped_at, because)
        values (:id, :version, :name, :layer, :share, :ids, :names, :weights, :state, :part, :definedAt, :definedBy, :startedAt,
               :stoppedAt, :because)
        on conflict (id, version) do update set (state, part, started_at, stopped_at, because)
          = (excluded.state, excluded.part, excluded.started_at, excluded.stopped_at, excluded.because)""";

    private final JdbcClient jdbc;

    ExperimentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Experiment> all() {
        return jdbc.sql(NEWEST + "order by id")
                .query(ExperimentTable::experiment)
                .list();
    }

    @Override
    public Optional<Experiment> find(String id) {
        return jdbc.sql(NEWEST + "and id = :id")
                .param("id", id)
                .query(ExperimentTable::experiment)
                .optional();
    }

    @Override
    public List<Experiment> versions(String id) {
        return jdbc.sql(ROW + "where id = :id order by version")
                .param("id", id)
                .query(ExperimentTable::experiment)
                .list();
    }

    List<Experiment> ofLayer(String layer) {
        return jdbc.sql(NEWEST + "and layer = :layer order by id")
                .param("layer", layer)
                .query(ExperimentTable::experiment)
                .list();
    }

    /** A new version, or how one goes on. */
    void save(Experiment experiment) {
        List<Variant> variants = experiment.variants();
        jdbc.sql(SAVE)
                .param("id", experiment.id())
                .param("version", experiment.version())
                .param("name", experiment.name())
                .param("layer", experiment.layer())
                .param("share", experiment.share())
                .param("ids", variants.stream().map(Variant::id).toArray(String[]::new))
                .param("names", variants.stream().map(Variant::name).toArray(String[]::new))
                .param("weights", variants.stream().map(Variant::weight).toArray(Integer[]::new))
                .param("state", experiment.state().word())
                .param("part", ends(experiment.part()))
                .param("definedAt", Timestamp.from(experiment.definedAt()))
                .param("definedBy", experiment.definedBy())
                .param("startedAt", timestamp(experiment.startedAt()))
                .param("stoppedAt", timestamp(experiment.stoppedAt()))
                .param("because", experiment.because())
                .update();
    }

    private static Integer[] ends(LayerPart part) {
        return part.ranges().stream()
                .flatMap(each -> List.of(each.from(), each.to()).stream())
                .toArray(Integer[]::new);
    }

    private static LayerPart part(Integer[] ends) {
        List<LayerPart.Range> ranges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            ranges.add(new LayerPart.Range(ends[i], ends[i + 1]));
        }
        return new LayerPart(ranges);
    }

    private static Experiment experiment(ResultSet row, int no) throws SQLException {
        String[] ids = (String[]) row.getArray("variant_ids").getArray();
        String[] names = (String[]) row.getArray("variant_names").getArray();
        Integer[] weights = (Integer[]) row.getArray("variant_weights").getArray();
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            variants.add(new Variant(ids[i], names[i], weights[i]));
        }
        return new Experiment(
                row.getString("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("layer"),
                row.getInt("share"),
                variants,
                ExperimentState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                part((Integer[]) row.getArray("part").getArray()),
                row.getTimestamp("defined_at").toInstant(),
                row.getString("defined_by"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("stopped_at")),
                row.getString("because"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
