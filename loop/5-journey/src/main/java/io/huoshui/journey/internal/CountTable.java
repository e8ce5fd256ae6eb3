package io.huoshui.journey.internal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many people came to each node of each version, and left it. */
public class CountTable {
    private static final String ADD = """
        insert into journey_count (journey, version, node, entered, passed)
        select * from unnest(:journeys, :versions, :nodes, :entered, :passed)
        on conflict (journey, version, node) do update
          set entered = journey_count.entered + excluded.entered, passed = journey_count.passed + excluded.passed""";

    private static final String OF = """
        select version, node, entered, passed from journey_count where journey = :journey order by version, node""";

    private final JdbcClient jdbc;

    public CountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Place(String journey, int version, String node) {}

    /** What was added. */
    record More(long entered, long passed) {
        More and(More other) {
            return new More(entered + other.entered, passed + other.passed);
        }
    }

    /** People on a node of a version: who came, who stands on it now, who left it. */
    public record NodeCount(int version, String node, long entered, long waiting, long passed) {}

    void add(Map<Place, More> counts) {
        if (counts.isEmpty()) {
            return;
        }
        List<Map.Entry<Place, More>> all = List.copyOf(counts.entrySet());
        jdbc.sql(ADD)
                .param(
                        "journeys",
                        all.stream().map(each -> each.getKey().journey()).toArray(String[]::new))
                .param(
                        "versions",
                        all.stream().map(each -> each.getKey().version()).toArray(Integer[]::new))
                .param("nodes", all.stream().map(each -> each.getKey().node()).toArray(String[]::new))
                .param(
                        "entered",
                        all.stream().map(each -> each.getValue().entered()).toArray(Long[]::new))
                .param(
                        "passed",
                        all.stream().map(each -> each.getValue().passed()).toArray(Long[]::new))
                .update();
    }

    public List<NodeCount> of(String journey) {
        return jdbc.sql(OF)
                .param("journey", journey)
                .query((row, no) -> new NodeCount(
                        row.getInt("version"),
                        row.getString("node"),
                        row.getLong("entered"),
                        row.getLong("entered") - row.getLong("passed"),
                        row.getLong("passed")))
                .list();
    }
}
