package io.huoshui.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server for the tests that only need one, shared by all of a test process; this module stands below the testkit. */
final class OneServer {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static EmbeddedPostgres server;

    private OneServer() {}

    static synchronized EmbeddedPostgres get() {
        if (server == null) {
            Path place = Path.of("target", "one-server-" + System.getProperty("test.process", "1"));
            server = EmbeddedPostgres.start(Settings.in(place).withConf("shared_buffers", "64MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        return server;
    }

    /** Databases of earlier runs are used again: making and dropping one costs a thousand files. */
    static Sql freshDatabase() throws SQLException {
        String name = "fresh_" + MADE.incrementAndGet();
        Sql server = Sql.on(get());
        if (server.ask("select count(*) from pg_database where datname = '" + name + "'")
                .equals("0")) {
            server.run("create database " + name);
        }
        return emptied(new Sql(get().jdbcUrl(name), get().user(), get().password()));
    }

    static Sql emptied(Sql database) throws SQLException {
        database.run("drop schema public cascade", "create schema public");
        return database;
    }
}
