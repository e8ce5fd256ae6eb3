package io.huoshui.segment.internal.membership;

import io.huoshui.segment.tag.Tag;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every tag, with how many came and left by it. */
final class TagVersionTable {
    private static final String SAVE = """
        insert into tag_version (tag, version, rule, defined_at, defined_by, position, gained, lost)
        values (:tag, :version, :rule::jsonb, :at, :by, :position, :gained, :lost)
        on conflict (tag, version) do nothing""";

    private final JdbcClient jdbc;

    TagVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Tag tag, long position, MembershipBook.Moved moved) {
        jdbc.sql(SAVE)
                .param("tag", tag.id())
                .param("version", tag.version())
                .param("rule", TagTable.text(tag.rule()))
                .param("at", Timestamp.from(tag.definedAt()))
                .param("by", tag.definedBy())
                .param("position", position)
                .param("gained", moved.gained())
                .param("lost", moved.lost())
                .update();
    }
}
