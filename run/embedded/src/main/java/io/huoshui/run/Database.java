package io.huoshui.run;

import io.huoshui.postgres.DurabilityCheck;
import io.huoshui.postgres.EmbeddedPostgres;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where the truth lives: the server inside, or one of the operator's own. Closing stops the one inside. */
final class Database implements JdbcConnectionDetails, AutoCloseable {
    private final Settings.External address;
    private final @Nullable EmbeddedPostgres inside;

    private Database(Settings.External address, @Nullable EmbeddedPostgres inside) {
        this.address = address;
        this.inside = inside;
    }

    static Database open(Settings settings) {
        if (settings.database() != null) {
            DurabilityCheck.require(
                    settings.database().url(),
                    settings.database().user(),
                    settings.database().password());
            return new Database(settings.database(), null);
        }
        io.huoshui.postgres.Settings wanted = io.huoshui.postgres.Settings.in(settings.data())
                .withOsUser(settings.osUser())
                .withConf("shared_buffers", "128MB")
                .withProgress(line -> System.out.println("  postgres: " + line));
        EmbeddedPostgres server = EmbeddedPostgres.start(wanted);
        return new Database(new Settings.External(server.jdbcUrl(), server.user(), server.password()), server);
    }

    @Override
    public String getJdbcUrl() {
        return address.url();
    }

    @Override
    public String getUsername() {
        return address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    /** Without a pool, for commands that run without the server. */
    DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    @Override
    public void close() {
        if (inside != null) {
            inside.close();
        }
    }
}
