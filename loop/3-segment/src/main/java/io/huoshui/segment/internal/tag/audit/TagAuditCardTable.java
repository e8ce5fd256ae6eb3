package io.huoshui.segment.internal.tag.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assignments of each audit, in the order they are shown. */
final class TagAuditCardTable {
    private static final String INSERT = """
        insert into tag_audit_card (audit, no, profile_id, since, version) values (:audit, :no, :person, :since, :version)
        on conflict do nothing""";

    private static final String OPEN = """
        select audit, profile_id, since, version from tag_audit_card
         where audit = any(:audits) and verdict is null order by audit, no""";

    private static final String JUDGE = """
        update tag_audit_card set verdict = :verdict, note = :note, judged_by = :by, judged_at = :at
         where audit = :audit and profile_id = :person and verdict is null""";

    private final JdbcClient jdbc;

    TagAuditCardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Card(int profileId, Instant since, int version) {}

    void insert(String audit, int no, Card card) {
        jdbc.sql(INSERT)
                .param("audit", audit)
                .param("no", no)
                .param("person", card.profileId())
                .param("since", Timestamp.from(card.since()))
                .param("version", card.version())
                .update();
    }

    /** Those nobody has judged yet, in their order. */
    List<Card> open(String audit) {
        return open(List.of(audit)).getOrDefault(audit, List.of());
    }

    /** The same of many audits; those with none are left out. */
    Map<String, List<Card>> open(Collection<String> audits) {
        Map<String, List<Card>> found = new HashMap<>();
        jdbc.sql(OPEN).param("audits", audits.toArray(String[]::new)).query(row -> {
            Card card =
                    new Card(row.getInt("profile_id"), row.getTimestamp("since").toInstant(), row.getInt("version"));
            found.computeIfAbsent(row.getString("audit"), any -> new ArrayList<>())
                    .add(card);
        });
        return found;
    }

    /** The first word counts. */
    void judge(String audit, int person, String verdict, @Nullable String note, String by, Instant at) {
        jdbc.sql(JUDGE)
                .param("audit", audit)
                .param("person", person)
                .param("verdict", verdict)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
