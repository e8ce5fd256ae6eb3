package io.huoshui.segment.internal.membership;

import io.huoshui.segment.internal.rule.RuleJson;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.Tag;
import io.huoshui.segment.tag.TagKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags as they are defined now. */
public class TagTable {
    private static final String ROW = """
        select id, group_id, name, kind, rule, version, defined_at, defined_by, retired_at from tag""";

    private static final String SAVE = """
        insert into tag (id, group_id, name, kind, rule, version, defined_at, defined_by, position, retired_at)
        values (:id, :group, :name, :kind, :rule::jsonb, :version, :at, :by, :position, null)
        on conflict (id) do update set (group_id, name, kind, rule, version, defined_at, defined_by, position, retired_at)
          = (excluded.group_id, excluded.name, excluded.kind, excluded.rule, excluded.version, excluded.defined_at,
             excluded.defined_by, excluded.position, null)""";

    private static final String RETIRE = """
        update tag set retired_at = :at where id = :id and retired_at is null""";

    private final JdbcClient jdbc;

    public TagTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; retired ones too. */
    public List<Tag> all() {
        return jdbc.sql(ROW + " order by id").query(TagTable::tag).list();
    }

    public Optional<Tag> find(String id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(TagTable::tag)
                .optional();
    }

    void save(Tag tag, long position) {
        jdbc.sql(SAVE)
                .param("id", tag.id())
                .param("group", tag.group())
                .param("name", tag.name())
                .param("kind", tag.kind().word())
                .param("rule", text(tag.rule()))
                .param("version", tag.version())
                .param("at", Timestamp.from(tag.definedAt()))
                .param("by", tag.definedBy())
                .param("position", position)
                .update();
    }

    void retire(String id, Instant at) {
        jdbc.sql(RETIRE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    static @Nullable String text(@Nullable Rule rule) {
        return rule == null ? null : RuleJson.write(rule);
    }

    private static Tag tag(ResultSet row, int no) throws SQLException {
        String rule = row.getString("rule");
        Timestamp retired = row.getTimestamp("retired_at");
        return new Tag(
                row.getString("id"),
                row.getString("group_id"),
                row.getString("name"),
                TagKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                rule == null ? null : RuleJson.read(rule),
                row.getInt("version"),
                row.getTimestamp("defined_at").toInstant(),
                row.getString("defined_by"),
                retired == null ? null : retired.toInstant());
    }
}
