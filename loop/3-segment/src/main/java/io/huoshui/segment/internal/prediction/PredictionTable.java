package io.huoshui.segment.internal.prediction;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.rule.Figure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is predicted of each buyer. */
class PredictionTable {
    private static final List<Figure> FIGURES = Stream.of(Figure.values())
            .filter(each -> each.kind() == Figure.Kind.PREDICTION)
            .toList();
    private static final String[] COLUMNS = Stream.concat(
                    Stream.of("profile_id", "as_of"), FIGURES.stream().map(PredictionTable::column))
            .toArray(String[]::new);

    private static final String OF = """
        select profile_id, as_of, p_alive, expected_orders_30d, expected_orders_90d, expected_orders_365d, expected_spend, residual_ltv,
               days_to_next_order
          from prediction where profile_id = any(:ids)""";

    private static final String DELETE = """
        delete from prediction where profile_id = any(:ids)""";

    private static final String DELETE_ALL = """
        delete from prediction""";

    private static final String SUMS = """
        select count(*) as people, coalesce(avg(p_alive), 0) as alive, coalesce(sum(expected_orders_90d), 0) as orders,
               coalesce(sum(residual_ltv), 0) as value
          from prediction""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PredictionTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** @param asOf the day the person was looked at last */
    record Row(int profileId, LocalDate asOf, Map<Figure, BigDecimal> figures) {}

    /** Of everyone predicted: how many, their mean P(alive), expected orders in 90 days and residual value together. */
    record Sums(long people, BigDecimal alive, BigDecimal orders, BigDecimal value) {}

    Optional<Row> find(int profileId) {
        return Optional.ofNullable(find(List.of(profileId)).get(profileId));
    }

    Map<Integer, Row> find(Collection<Integer> ids) {
        Map<Integer, Row> found = new HashMap<>();
        jdbc.sql(OF)
                .param("ids", ids.toArray(Integer[]::new))
                .query(PredictionTable::row)
                .list()
                .forEach(each -> found.put(each.profileId(), each));
        return found;
    }

    Sums sums() {
        return jdbc.sql(SUMS)
                .query((row, no) -> new Sums(
                        row.getLong("people"),
                        row.getBigDecimal("alive"),
                        row.getBigDecimal("orders"),
                        row.getBigDecimal("value")))
                .single();
    }

    void delete(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(DELETE).param("ids", ids.toArray(Integer[]::new)).update();
        }
    }

    void deleteAll() {
        jdbc.sql(DELETE_ALL).update();
    }

    /** People who are not there yet. */
    void insert(Collection<Row> rows) {
        template.execute((Connection connection) -> Copy.rows(connection, "prediction", COLUMNS, rows, (copy, each) -> {
            copy.number(each.profileId()).printed(each.asOf());
            for (Figure figure : FIGURES) {
                copy.number(each.figures().get(figure));
            }
        }));
    }

    private static Row row(ResultSet row, int no) throws SQLException {
        Map<Figure, BigDecimal> figures = new EnumMap<>(Figure.class);
        for (Figure figure : FIGURES) {
            BigDecimal value = row.getBigDecimal(column(figure));
            if (value != null) {
                figures.put(figure, value);
            }
        }
        return new Row(row.getInt("profile_id"), row.getObject("as_of", LocalDate.class), figures);
    }

    private static String column(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
