package io.huoshui.profile.internal;

import io.huoshui.base.DerivedState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything this stage made of the log. */
final class ProfileDerivedState implements DerivedState {
    private static final List<String> TABLES = List.of(
            "profile",
            "identity",
            "purchase",
            "profile_event",
            "profile_merge",
            "identity_conflict",
            "cannot_link",
            "profile_neighbour",
            "withdrawn_batch");

    private final JdbcClient database;

    ProfileDerivedState(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void clear() {
        database.sql("truncate " + String.join(", ", TABLES)).update();
    }

    @Override
    public String digest() {
        StringBuilder digest = new StringBuilder();
        for (String table : TABLES) {
            digest.append(table).append('=').append(digestOf(table)).append(' ');
        }
        return digest.toString().strip();
    }

    private String digestOf(String table) {
        return database.sql("select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from "
                        + table + " t")
                .query(String.class)
                .single();
    }
}
