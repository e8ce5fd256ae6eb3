package io.huoshui.profile.internal;

import io.huoshui.profile.CannotLinks;
import io.huoshui.profile.Identity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators said about who is not who. */
final class CannotLinkTable {
    private static final String TOUCHING = """
            select decision, side, namespace, value from cannot_link where decision in (
                select l.decision from unnest(:values, :namespaces) as known (value, namespace)
                join cannot_link l on l.value = known.value and l.namespace = known.namespace and l.lifted_by is null)""";

    private static final String ADD = """
            insert into cannot_link (decision, side, namespace, value)
            select :decision, :side, namespace, value from unnest(:values, :namespaces) as t (value, namespace)
            on conflict do nothing""";

    private static final String LIFT = "update cannot_link set lifted_by = :merge where decision = any(:decisions)";

    private static final String ENFORCE = "update cannot_link set lifted_by = null where lifted_by = :merge";

    private final JdbcClient database;

    CannotLinkTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether anything was ever said. Most brands never say anything. */
    boolean isAny() {
        return database.sql("select exists (select 1 from cannot_link)")
                .query(Boolean.class)
                .single();
    }

    /** Everything in force that says something about one of these identities. */
    Collection<CannotLinks.Link> touching(Collection<Identity> identities) {
        Map<Long, Map<Boolean, Set<Identity>>> found = new HashMap<>();
        database.sql(TOUCHING)
                .param("values", IdentityTable.values(identities))
                .param("namespaces", IdentityTable.namespaces(identities))
                .query((row, n) -> found.computeIfAbsent(row.getLong(1), any -> new HashMap<>())
                        .computeIfAbsent(row.getString(2).equals("left"), any -> new HashSet<>())
                        .add(new Identity(row.getString(3), row.getString(4))))
                .list();
        return found.entrySet().stream()
                .map(each -> new CannotLinks.Link(
                        each.getKey().toString(),
                        each.getValue().getOrDefault(true, Set.of()),
                        each.getValue().getOrDefault(false, Set.of())))
                .toList();
    }

    void add(long decision, Set<Identity> left, Set<Identity> right) {
        add(decision, "left", left);
        add(decision, "right", right);
    }

    /** An operator's merge overrules what kept the two apart. */
    void lift(Collection<Long> decisions, long merge) {
        database.sql(LIFT)
                .param("merge", merge)
                .param("decisions", decisions.toArray(Long[]::new))
                .update();
    }

    /** That merge is undone: what it overruled holds again. */
    void enforceAgain(long merge) {
        database.sql(ENFORCE).param("merge", merge).update();
    }

    private void add(long decision, String side, Set<Identity> identities) {
        database.sql(ADD)
                .param("decision", decision)
                .param("side", side)
                .param("values", IdentityTable.values(identities))
                .param("namespaces", IdentityTable.namespaces(identities))
                .update();
    }
}
