package io.huoshui.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the same rows cost this database when nobody decides anything. */
final class ActFloor {
    private static final int AT_ONCE = 2_000;

    private static final List<String> TABLES = List.of("journey_run", "journey_step", "touch", "assignment");

    private final Sql sql;

    ActFloor(Sql sql) {
        this.sql = sql;
    }

    /**
     * Writes what walks left again, from table to table within the database: each run replaced, its steps, touch and assignment added; 2,000
     * runs a commit, one connection.
     *
     * @return runs per second
     */
    double runsPerSecond(String journey) throws SQLException {
        for (String each : TABLES) {
            sql.run("create table floor_" + each + " (like " + each + " including all)");
        }
        String ofJourney = " from journey_run where journey = '" + journey + "'";
        sql.run("insert into floor_journey_run select *" + ofJourney);
        sql.run("create index floor_touch_run on touch (run, planned_for)");
        long first = sql.number("select min(id)" + ofJourney);
        long last = sql.number("select max(id)" + ofJourney);
        Connection connection = sql.connection();
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        for (long from = first; from <= last; from += AT_ONCE) {
            String range = " between " + from + " and " + (from + AT_ONCE - 1);
            String runs = "(select * from journey_run where id" + range + ") r";
            sql.run("delete from floor_journey_run where id" + range);
            sql.run("insert into floor_journey_run select * from journey_run where id" + range);
            sql.run("insert into floor_journey_step select * from journey_step where run" + range + " and no > 0");
            sql.run("insert into floor_touch select t.* from touch t join " + runs
                    + " on t.run = r.walk and t.planned_for = r.profile_id");
            sql.run("insert into floor_assignment select a.* from assignment a join " + runs
                    + " on a.profile_id = r.profile_id where a.experiment = (select min(experiment) from assignment)");
            connection.commit();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        connection.setAutoCommit(true);
        long runs = sql.number("select count(*) from floor_journey_run");
        long touches = sql.number("select count(*) from floor_touch");
        if (touches != runs) {
            throw new IllegalStateException(touches + " touches of " + runs + " walks");
        }
        for (String each : TABLES) {
            sql.run("drop table floor_" + each);
        }
        sql.run("drop index floor_touch_run");
        return runs / seconds;
    }

    /**
     * Two commits a touch, as whoever must not send twice needs: "sending" before, the outcome and one fact after; by key, {@code
     * connections} at once.
     *
     * @return touches per second
     */
    static double touchesPerSecond(AppProcess app, int touches, int connections)
            throws IOException, SQLException, InterruptedException {
        try (Sql own = new Sql(app)) {
            own.run("create table floor_touch (like touch including all)");
            own.run("create table floor_emission (like emission including all)");
            own.run("insert into floor_touch select * from touch order by send_key limit " + touches);
        }
        List<List<String>> keys = new ArrayList<>();
        try (Sql own = new Sql(app)) {
            for (int each = 0; each < connections; each++) {
                keys.add(List.of(
                        own.text("select string_agg(send_key, ',') from (select send_key, row_number() over (order by"
                                        + " send_key) as n from floor_touch) t where n % " + connections + " = " + each)
                                .split(",")));
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long begun = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (List<String> each : keys) {
            all.add(threads.submit(() -> {
                send(app, each);
                return null;
            }));
        }
        try {
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        try (Sql own = new Sql(app)) {
            own.run("drop table floor_touch");
            own.run("drop table floor_emission");
        }
        return touches / seconds;
    }

    private static void send(AppProcess app, List<String> keys) throws IOException, SQLException {
        try (Connection connection = app.database();
                PreparedStatement sending = connection.prepareStatement(
                        "update floor_touch set state = 'sending', since = now(), due_at = null, sending_at = now(), lease_until = now() where send_key = ?");
                PreparedStatement sent = connection.prepareStatement(
                        "update floor_touch set state = 'sent', since = now(), lease_until = null where send_key = ?");
                PreparedStatement fact = connection.prepareStatement(
                        "insert into floor_emission (source, message_id, message) values ('floor', ?, repeat('x', 400))");
                Statement end = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : keys) {
                sending.setString(1, each);
                sending.executeUpdate();
                end.execute("commit");
                sent.setString(1, each);
                sent.executeUpdate();
                fact.setString(1, each);
                fact.executeUpdate();
                end.execute("commit");
            }
        }
    }
}
