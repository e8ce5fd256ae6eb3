package io.huoshui.run.loop;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A stage that writes down what it was given, and cannot stand some of it. */
final class Poisonable implements LoopStep {
    final Set<Long> poison = new HashSet<>();
    final List<List<Long>> batches = new ArrayList<>();
    boolean databaseIsAway;
    private final JdbcTemplate database;

    Poisonable(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public String stage() {
        return "profile";
    }

    @Override
    public void advance(LoopBatch batch) {
        if (databaseIsAway) {
            throw new QueryTimeoutException("away");
        }
        List<Long> positions = batch.events().stream().map(Event::position).toList();
        for (long position : positions) {
            database.update("insert into seen values (?)", position);
            if (poison.contains(position)) {
                throw new IllegalArgumentException("13800001111 is nobody's business");
            }
        }
        batches.add(positions);
    }

    List<Long> seen() {
        return database.queryForList("select position from seen order by 1", Long.class);
    }
}
