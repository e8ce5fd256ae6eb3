package io.huoshui.segment.internal.membership;

import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.rule.RuleJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audiences as they are defined now, and every version with how many came and left by it. */
public class AudienceTable {
    private static final String ROW = """
        select id, name, rule, excluded, frozen_of, version, defined_at, defined_by, retired_at from audience""";

    private static final String SAVE = """
        insert into audience (id, name, kind, rule, excluded, frozen_of, version, defined_at, defined_by, position, retired_at)
        values (:id, :name, :kind, :rule::jsonb, :excluded, :frozenOf, :version, :at, :by, :position, null)
        on conflict (id) do update set (name, kind, rule, excluded, frozen_of, version, defined_at, defined_by, position, retired_at)
          = (excluded.name, excluded.kind, excluded.rule, excluded.excluded, excluded.frozen_of, excluded.version,
             excluded.defined_at, excluded.defined_by, excluded.position, null)""";

    private static final String SAVE_VERSION = """
        insert into audience_version (audience, version, rule, excluded, defined_at, defined_by, position, gained, lost)
        values (:id, :version, :rule::jsonb, :excluded, :at, :by, :position, :gained, :lost)
        on conflict (audience, version) do nothing""";

    private static final String RETIRE = """
        update audience set retired_at = :at where id = :id and retired_at is null""";

    private final JdbcClient jdbc;

    public AudienceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; retired ones too. */
    public List<Audience> all() {
        return jdbc.sql(ROW + " order by id").query(AudienceTable::audience).list();
    }

    public Optional<Audience> find(String id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(AudienceTable::audience)
                .optional();
    }

    void save(Audience audience, long position) {
        jdbc.sql(SAVE)
                .param("id", audience.id())
                .param("name", audience.name())
                .param("kind", audience.isDynamic() ? "dynamic" : "static")
                .param("rule", TagTable.text(audience.rule()))
                .param("excluded", sorted(audience))
                .param("frozenOf", audience.frozenOf())
                .param("version", audience.version())
                .param("at", Timestamp.from(audience.definedAt()))
                .param("by", audience.definedBy())
                .param("position", position)
                .update();
    }

    void saveVersion(Audience audience, long position, MembershipBook.Moved moved) {
        jdbc.sql(SAVE_VERSION)
                .param("id", audience.id())
                .param("version", audience.version())
                .param("rule", TagTable.text(audience.rule()))
                .param("excluded", sorted(audience))
                .param("at", Timestamp.from(audience.definedAt()))
                .param("by", audience.definedBy())
                .param("position", position)
                .param("gained", moved.gained())
                .param("lost", moved.lost())
                .update();
    }

    void retire(String id, Instant at) {
        jdbc.sql(RETIRE).param("id", id).param("at", Timestamp.from(at)).update();
    }

    private static String[] sorted(Audience audience) {
        return audience.excluded().stream().sorted().toArray(String[]::new);
    }

    private static Audience audience(ResultSet row, int no) throws SQLException {
        String rule = row.getString("rule");
        Timestamp retired = row.getTimestamp("retired_at");
        return new Audience(
                row.getString("id"),
                row.getString("name"),
                rule == null ? null : RuleJson.read(rule),
                Set.of((String[]) row.getArray("excluded").getArray()),
                row.getString("frozen_of"),
                row.getInt("version"),
                row.getTimestamp("defined_at").toInstant(),
                row.getString("defined_by"),
                retired == null ? null : retired.toInstant());
    }
}
