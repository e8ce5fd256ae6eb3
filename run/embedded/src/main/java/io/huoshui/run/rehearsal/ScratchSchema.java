package io.huoshui.run.rehearsal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.huoshui.run.Migrations;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A schema beside the real one, with the same tables, all empty. Whoever works in it does so as a role that owns this schema and may not
 * even read the real one. (Where the database's user may not make roles, the search path alone keeps them apart.)
 */
final class ScratchSchema {
    static final String NAME = "scratch_rehearsal";
    private static final Logger LOG = LoggerFactory.getLogger(ScratchSchema.class);
    private static final String ROLE = "huoshui_rehearsal";
    private static final int CONNECTIONS = 6;

    private static final String MAKE_ROLE = """
        do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s nologin; end if;
            if not pg_has_role(current_user, '%1$s', 'member') then execute format('grant %1$s to %%I', current_user); end if;
        end $$""".formatted(ROLE);

    private final JdbcClient real;
    private final JdbcConnectionDetails address;

    ScratchSchema(DataSource real, JdbcConnectionDetails address) {
        this.real = JdbcClient.create(real);
        this.address = address;
    }

    /** Empty and new; what an earlier one left is gone. Close it, then {@link #drop}. */
    HikariDataSource make() {
        drop();
        boolean apart = makeRole();
        real.sql("create schema " + NAME + (apart ? " authorization " + ROLE : ""))
                .update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.getJdbcUrl());
        config.setUsername(address.getUsername());
        config.setPassword(address.getPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setPoolName("rehearsal");
        config.setConnectionInitSql((apart ? "set role " + ROLE + "; " : "") + "set search_path to " + NAME
                + "; set synchronous_commit to off");
        HikariDataSource scratch = new HikariDataSource(config);
        try {
            Migrations.runIn(scratch, NAME);
            return scratch;
        } catch (RuntimeException broken) {
            scratch.close();
            throw broken;
        }
    }

    void drop() {
        real.sql("drop schema if exists " + NAME + " cascade").update();
    }

    private boolean makeRole() {
        try {
            real.sql(MAKE_ROLE).update();
            return true;
        } catch (DataAccessException mayNot) {
            LOG.warn("no role of its own for rehearsals; their search path keeps them apart: {}", mayNot.getMessage());
            return false;
        }
    }
}
