package io.huoshui.journey.internal;

import io.huoshui.journey.walk.Walked;
import io.huoshui.journey.walk.Why;
import io.huoshui.postgres.Copy;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nodes walks have left: why a person is where they are. */
public class StepTable {
    private static final String[] COLUMNS = {"run", "no", "node", "arrived_at", "left_at", "label", "why", "because"};

    private static final String OF_RUN = """
        select no, node, arrived_at, left_at, label, why, because from journey_step where run = :run order by no""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public StepTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** @param no from 0 within the run */
    record Row(long run, int no, Walked.Passage passage) {}

    void insert(Collection<Row> rows) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "journey_step",
                COLUMNS,
                rows,
                (copy, each) -> copy.number(each.run())
                        .number(each.no())
                        .text(each.passage().node())
                        .instant(each.passage().arrivedAt())
                        .instant(each.passage().leftAt())
                        .text(each.passage().label())
                        .text(each.passage().why().word())
                        .number(each.passage().because())));
    }

    /** In order. */
    public List<Walked.Passage> ofRun(long run) {
        return jdbc.sql(OF_RUN)
                .param("run", run)
                .query((row, no) -> new Walked.Passage(
                        row.getString("node"),
                        instant(row.getTimestamp("arrived_at")),
                        instant(row.getTimestamp("left_at")),
                        row.getString("label"),
                        Why.valueOf(
                                row.getString("why").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getLong("because")))
                .list();
    }

    private static Instant instant(java.sql.Timestamp at) {
        return at.toInstant();
    }
}
