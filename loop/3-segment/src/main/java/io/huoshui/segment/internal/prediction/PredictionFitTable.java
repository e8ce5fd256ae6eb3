package io.huoshui.segment.internal.prediction;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.segment.prediction.PredictionFit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The fits; the newest is in force. Kept are the newest {@value #KEPT}. */
class PredictionFitTable {
    private static final int KEPT = 60;

    private static final String NEWEST_FIRST = """
        select position, fitted_at, as_of, model, fit from prediction_fit order by position desc limit :most""";

    private static final String INSERT = """
        insert into prediction_fit (position, fitted_at, as_of, model, fit) values (:position, :at, :asOf, :model, :fit::jsonb)""";

    private static final String FORGET_OLD = """
        delete from prediction_fit where position not in (select position from prediction_fit order by position desc limit :kept)""";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PredictionFitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param said all of the fact, see {@link FitFields} */
    record Row(long position, Instant fittedAt, LocalDate asOf, String model, Fields said) {}

    Optional<Row> newest() {
        return newestFirst(1).stream().findFirst();
    }

    List<Row> newestFirst(int most) {
        return jdbc.sql(NEWEST_FIRST)
                .param("most", most)
                .query(PredictionFitTable::row)
                .list();
    }

    void insert(Event fact, PredictionFit fit) {
        jdbc.sql(INSERT)
                .param("position", fact.position())
                .param("at", Timestamp.from(fact.receivedAt()))
                .param("asOf", fit.asOf())
                .param("model", fit.model().kind().word())
                .param("fit", JSON.writeValueAsString(fact.properties().values()))
                .update();
        jdbc.sql(FORGET_OLD).param("kept", KEPT).update();
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getTimestamp("fitted_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                row.getString("model"),
                Fields.of(JSON.readValue(row.getString("fit"), OBJECT)));
    }
}
