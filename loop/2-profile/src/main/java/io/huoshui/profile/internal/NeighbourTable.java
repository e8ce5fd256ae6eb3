package io.huoshui.profile.internal;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People an event named together without making them one. */
final class NeighbourTable {
    record Pair(int low, int high) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    private static final String SAVE = """
            insert into profile_neighbour (low, high) select * from unnest(:low, :high) on conflict do nothing""";

    private static final String OF = """
            select high from profile_neighbour where low = any(:people)
            union select low from profile_neighbour where high = any(:people)""";

    private final JdbcClient database;

    NeighbourTable(JdbcClient database) {
        this.database = database;
    }

    void save(Collection<Pair> pairs) {
        if (!pairs.isEmpty()) {
            database.sql(SAVE)
                    .param("low", pairs.stream().map(Pair::low).toArray(Integer[]::new))
                    .param("high", pairs.stream().map(Pair::high).toArray(Integer[]::new))
                    .update();
        }
    }

    Set<Integer> of(Collection<Integer> people) {
        return new TreeSet<>(database.sql(OF)
                .param("people", people.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    void deleteAmong(Collection<Integer> people) {
        database.sql("delete from profile_neighbour where low = any(:people)")
                .param("people", people.toArray(Integer[]::new))
                .update();
        database.sql("delete from profile_neighbour where high = any(:people)")
                .param("people", people.toArray(Integer[]::new))
                .update();
    }
}
