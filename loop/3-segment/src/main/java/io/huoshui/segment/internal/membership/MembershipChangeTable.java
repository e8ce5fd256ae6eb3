package io.huoshui.segment.internal.membership;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came in and who left, when and why. */
public class MembershipChangeTable {
    private static final String[] COLUMNS = {
        "position", "no", "profile_id", "at", "kind", "id", "version", "entered", "cause", "because"
    };

    private static final String ROW = """
        select position, no, profile_id, at, kind, id, version, entered, cause, because from membership_change
        """;

    private static final String OF_PERSON = ROW + """
         where profile_id = :person and kind = :kind
           and (at < :at or at = :at and ('g' || lpad(position::text, 19, '0') || '-' || lpad(no::text, 6, '0')) collate "C" < :id)
         order by at desc, position desc, no desc limit :limit""";

    private static final String ENTRY = ROW + """
         where profile_id = :person and position = :position and kind = :kind and id = :id and entered
         order by no desc limit 1""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public MembershipChangeTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void insert(Collection<MembershipChanged> changes) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "membership_change",
                COLUMNS,
                changes,
                (copy, each) -> copy.number(each.position())
                        .number(each.no())
                        .number(each.profileId())
                        .instant(each.at())
                        .text(each.key().kind().word())
                        .text(each.key().id())
                        .number(each.version())
                        .flag(each.entered())
                        .text(each.cause().word())
                        .text(FindingJson.write(each.because()))));
    }

    /** Newest first, those before the timeline's place {@code (at, id)}. */
    public List<MembershipChanged> ofPersonBefore(
            int profileId, DefinitionKey.Kind kind, Instant at, String id, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("person", profileId)
                .param("kind", kind.word())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("limit", limit)
                .query(MembershipChangeTable::changed)
                .list();
    }

    /** What brought a person in, by the position their membership names. */
    public Optional<MembershipChanged> entry(int profileId, DefinitionKey key, long position) {
        return jdbc.sql(ENTRY)
                .param("person", profileId)
                .param("position", position)
                .param("kind", key.kind().word())
                .param("id", key.id())
                .query(MembershipChangeTable::changed)
                .optional();
    }

    private static MembershipChanged changed(ResultSet row, int no) throws SQLException {
        return new MembershipChanged(
                row.getLong("position"),
                row.getInt("no"),
                row.getInt("profile_id"),
                row.getTimestamp("at").toInstant(),
                new DefinitionKey(
                        DefinitionKey.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("id")),
                row.getInt("version"),
                row.getBoolean("entered"),
                MembershipChanged.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                FindingJson.read(row.getString("because")));
    }
}
