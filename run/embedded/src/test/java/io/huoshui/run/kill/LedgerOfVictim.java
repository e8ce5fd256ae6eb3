package io.huoshui.run.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The victim's ledger, seen from outside. Whoever in the victim takes a step that is held stands still there, in the middle of a
 * transaction.
 */
final class LedgerOfVictim implements AutoCloseable {
    private static final int LOCK = 4_711;

    /** Steps are called by the state a touch comes into; two more lie behind the last one. */
    private static final String STEPS = """
        create table held (step text not null);
        create function stand_still() returns trigger language plpgsql as $$ begin
            if exists (select 1 from held where step = coalesce(tg_argv[0], to_jsonb(new)->>'state')) then
                perform pg_advisory_xact_lock(%d);
            end if;
            return new;
        end $$;
        create trigger wished before insert on touch for each row execute function stand_still();
        create trigger moved before update on touch for each row when (new.state <> old.state) execute function stand_still();
        create trigger logged before insert on event_log for each row when (new.name = 'Message Delivered')
            execute function stand_still('logged');
        create trigger noted before update on emission for each row when (new.source = 'touch')
            execute function stand_still('noted')""".formatted(LOCK);

    private final Connection connection;

    LedgerOfVictim(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(data.resolve("postgres.password")).strip();
        connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/huoshui", "huoshui", password);
    }

    void build() throws SQLException {
        run(STEPS);
    }

    void hold(String step) throws SQLException {
        run("select pg_advisory_lock(" + LOCK + ")");
        run("insert into held values ('" + step + "')");
    }

    void letGo() throws SQLException {
        run("delete from held");
        run("select pg_advisory_unlock_all()");
    }

    /** The server has noticed that the victim is dead, and taken back what it had not committed. */
    boolean isAlone() throws SQLException {
        return list("select pid::text from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
                .isEmpty();
    }

    int standing() throws SQLException {
        return list("select pid::text from pg_locks where locktype = 'advisory' and objid = " + LOCK
                        + " and not granted")
                .size();
    }

    /** The minute is over after which a dead worker's touches are taken over. */
    void leasesAreOver() throws SQLException {
        run("update touch set lease_until = least(lease_until, now()) where lease_until is not null");
    }

    /** The pause before the next try is over. */
    void pausesAreOver() throws SQLException {
        run("update touch set due_at = now() where due_at > now() and not_before <= now()");
    }

    List<String> keys(String where) throws SQLException {
        return list("select send_key from touch where " + where);
    }

    /** The first column. */
    List<String> list(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
