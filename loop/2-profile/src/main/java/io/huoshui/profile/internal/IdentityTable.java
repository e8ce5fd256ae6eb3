package io.huoshui.profile.internal;

import io.huoshui.profile.Identity;
import io.huoshui.profile.Owners;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which person owns which identity: the identities of {@code profile.state}, the other way round. */
final class IdentityTable implements Owners {
    private static final String SAVE = """
            insert into identity as i (value, namespace, profile_id, since)
            select * from unnest(:values, :namespaces, :owners, :since::timestamptz[])
            on conflict (value, namespace) do update set profile_id = excluded.profile_id, since = excluded.since""";

    private static final String DELETE = """
            delete from identity i using unnest(:values, :namespaces) as gone (value, namespace)
            where i.value = gone.value and i.namespace = gone.namespace""";

    private static final String OWNERS = """
            select i.namespace, i.value, i.profile_id from identity i
            join unnest(:values, :namespaces) as asked (value, namespace) using (value, namespace)""";

    private final JdbcClient database;

    IdentityTable(JdbcClient database) {
        this.database = database;
    }

    record Owned(int owner, Instant since) {}

    void save(Map<Identity, Owned> changed) {
        if (changed.isEmpty()) {
            return;
        }
        database.sql(SAVE)
                .param("values", values(changed.keySet()))
                .param("namespaces", namespaces(changed.keySet()))
                .param("owners", changed.values().stream().map(Owned::owner).toArray(Integer[]::new))
                .param(
                        "since",
                        changed.values().stream()
                                .map(each -> each.since().toString())
                                .toArray(String[]::new))
                .update();
    }

    void delete(Collection<Identity> gone) {
        if (gone.isEmpty()) {
            return;
        }
        database.sql(DELETE)
                .param("values", values(gone))
                .param("namespaces", namespaces(gone))
                .update();
    }

    @Override
    public Map<Identity, Integer> of(Collection<Identity> identities) {
        Map<Identity, Integer> found = new HashMap<>();
        database.sql(OWNERS)
                .param("values", values(identities))
                .param("namespaces", namespaces(identities))
                .query(row -> {
                    found.put(new Identity(row.getString(1), row.getString(2)), row.getInt(3));
                });
        return found;
    }

    static String[] values(Collection<Identity> identities) {
        return identities.stream().map(Identity::value).toArray(String[]::new);
    }

    static String[] namespaces(Collection<Identity> identities) {
        return identities.stream().map(Identity::namespace).toArray(String[]::new);
    }
}
