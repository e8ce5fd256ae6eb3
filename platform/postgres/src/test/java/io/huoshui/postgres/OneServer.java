package io.huoshui.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server for the tests that only need one, shared; this module stands below the testkit. */
final class OneServer {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static EmbeddedPostgres server;

    private OneServer() {}

    static synchronized EmbeddedPostgres get() {
        if (server == null) {
            Path data = Path.of("target", "one-server");
            EmbeddedPostgres started = EmbeddedPostgres.start(Settings.in(data).withConf("shared_buffers", "64MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, data)));
            server = started;
        }
        return server;
    }

    static Sql freshDatabase() throws SQLException {
        String name = "fresh_" + MADE.incrementAndGet();
        Sql.on(get()).run("drop database if exists " + name + " with (force)", "create database " + name);
        return new Sql(get().jdbcUrl(name), get().user(), get().password());
    }

    private static void stop(EmbeddedPostgres started, Path data) {
        started.close();
        try {
            if (Files.exists(data)) {
                Trees.delete(data);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
