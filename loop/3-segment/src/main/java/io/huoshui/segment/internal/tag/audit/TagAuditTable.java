package io.huoshui.segment.internal.tag.audit;

import io.huoshui.segment.tag.audit.TagAccuracy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audits and how far they are. */
final class TagAuditTable {
    private static final String ROW = """
        select id, tag, coalesce((select name from tag as known where known.id = tag_audit.tag), tag) as tag_name, drawn_at, drawn_by,
               count(card.no) as size, count(*) filter (where verdict = 'right') as right_ones,
               count(*) filter (where verdict = 'wrong') as wrong_ones, count(*) filter (where verdict = 'unsure') as unsure_ones
          from tag_audit left join tag_audit_card as card on card.audit = id""";

    private static final String NEWEST_FIRST = ROW + " group by id order by drawn_at desc, id";

    private static final String ONE = ROW + " where id = :id group by id";

    private static final String OF_TAG = ROW + " where tag = :tag group by id order by drawn_at, id";

    private static final String INSERT = """
        insert into tag_audit (id, tag, position, drawn_at, drawn_by, seed) values (:id, :tag, :position, :at, :by, :seed)
        on conflict (id) do nothing""";

    private final JdbcClient jdbc;

    TagAuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param size assignments to look at */
    record TagAudit(
            String id, String tag, String tagName, Instant drawnAt, String drawnBy, int size, TagAccuracy result) {
        boolean isDone() {
            return result.judged() + result.unsure() == size;
        }
    }

    List<TagAudit> newestFirst() {
        return jdbc.sql(NEWEST_FIRST).query(TagAuditTable::audit).list();
    }

    Optional<TagAudit> find(String id) {
        return jdbc.sql(ONE).param("id", id).query(TagAuditTable::audit).optional();
    }

    /** Oldest first. */
    List<TagAudit> ofTag(String tag) {
        return jdbc.sql(OF_TAG).param("tag", tag).query(TagAuditTable::audit).list();
    }

    /** @return false when it is there already */
    boolean insert(String id, String tag, long position, Instant at, String by, long seed) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("tag", tag)
                        .param("position", position)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("seed", seed)
                        .update()
                > 0;
    }

    private static TagAudit audit(ResultSet row, int no) throws SQLException {
        return new TagAudit(
                row.getString("id"),
                row.getString("tag"),
                row.getString("tag_name"),
                row.getTimestamp("drawn_at").toInstant(),
                row.getString("drawn_by"),
                row.getInt("size"),
                TagAccuracy.of(row.getLong("right_ones"), row.getLong("wrong_ones"), row.getLong("unsure_ones")));
    }
}
