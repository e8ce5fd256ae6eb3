package io.huoshui.segment.internal;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierMoved;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came into another tier, when and why. Grows with the movements; nothing is taken out. */
class TierMovementTable {
    private static final String[] COLUMNS = {"position", "no", "profile_id", "at", "from_tier", "to_tier", "cause"};

    private static final String OF_PERSON = """
        select position, no, profile_id, at, from_tier, to_tier, cause from tier_movement
         where profile_id = :person
           and (at < :at or at = :at and ('t' || lpad(position::text, 19, '0') || '-' || lpad(no::text, 6, '0')) collate "C" < :id)
         order by at desc, position desc, no desc limit :limit""";

    private static final String SINCE = """
        select from_tier, to_tier, count(*) as people from tier_movement where at >= :since group by 1, 2 order by 1, 2""";

    private static final String NEXT_NO = """
        select coalesce(max(no) + 1, 0) from tier_movement where position = :position""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TierMovementTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Movements counted by way; one person may be in several. */
    record Way(Tier from, Tier to, long people) {}

    void insert(Collection<TierMoved> movements) {
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "tier_movement",
                COLUMNS,
                movements,
                (copy, each) -> copy.number(each.position())
                        .number(each.no())
                        .number(each.profileId())
                        .instant(each.at())
                        .text(each.from().word())
                        .text(each.to().word())
                        .text(each.cause().word())));
    }

    /** The number the next movement of this position gets. */
    int nextNo(long position) {
        return jdbc.sql(NEXT_NO)
                .param("position", position)
                .query(Integer.class)
                .single();
    }

    /** Newest first, those before the timeline's place {@code (at, id)}; see {@link TierTimeline#id}. */
    List<TierMoved> ofPersonBefore(int profileId, Instant at, String id, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("person", profileId)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("limit", limit)
                .query(TierMovementTable::moved)
                .list();
    }

    List<Way> since(Instant since) {
        return jdbc.sql(SINCE)
                .param("since", Timestamp.from(since))
                .query((row, no) -> new Way(
                        Columns.constant(Tier.class, row.getString("from_tier")),
                        Columns.constant(Tier.class, row.getString("to_tier")),
                        row.getLong("people")))
                .list();
    }

    private static TierMoved moved(ResultSet row, int no) throws SQLException {
        return new TierMoved(
                row.getLong("position"),
                row.getInt("no"),
                row.getInt("profile_id"),
                row.getTimestamp("at").toInstant(),
                Columns.constant(Tier.class, row.getString("from_tier")),
                Columns.constant(Tier.class, row.getString("to_tier")),
                Columns.constant(TierMoved.Cause.class, row.getString("cause")));
    }
}
