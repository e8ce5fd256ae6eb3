package io.huoshui.journey.internal.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the people of campaigns do, counted over their walks. */
final class WalkSums {
    private static final String SUMS = """
        select journey, count(*) as entered, count(*) filter (where finished_at is null) as walking,
               count(*) filter (where held_out) as held_out,
               count(*) filter (where goal_at is not null and not held_out) as reached,
               count(*) filter (where goal_at is not null and held_out) as held_out_reached
          from journey_run where journey = any(:journeys) group by journey""";

    private final JdbcClient jdbc;

    WalkSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param entered in the audience when it began
     * @param walking still watched
     * @param heldOut of those entered
     * @param reached of those not left alone
     * @param heldOutReached of those left alone
     */
    record Sums(long entered, long walking, long heldOut, long reached, long heldOutReached) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);
    }

    /** By programme. */
    Map<String, Sums> of(List<String> programmes) {
        Map<String, Sums> found = new HashMap<>();
        jdbc.sql(SUMS)
                .param("journeys", programmes.toArray(String[]::new))
                .query((row, no) -> found.put(
                        row.getString("journey"),
                        new Sums(
                                row.getLong("entered"),
                                row.getLong("walking"),
                                row.getLong("held_out"),
                                row.getLong("reached"),
                                row.getLong("held_out_reached"))))
                .list();
        return found;
    }
}
