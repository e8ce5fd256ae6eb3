package io.huoshui.segment.internal.membership;

import io.huoshui.postgres.Copy;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Membership;
import io.huoshui.segment.tag.Memberships;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where everyone belongs; one row per person who belongs anywhere or has a timer. */
public class MembershipTable implements Memberships {
    private static final String[] COLUMNS = {"profile_id", "tags", "audiences", "due_at"};

    private static final int AT_ONCE = 10_000;

    private static final String OF = """
        select profile_id, tags, audiences, due_at from membership where profile_id = any(:ids)""";

    private static final String ALL = """
        select profile_id, tags, audiences, due_at from membership order by profile_id""";

    private static final String DELETE = """
        delete from membership where profile_id = any(:ids)""";

    private static final String EARLIEST = """
        select min(due_at) from membership where due_at is not null""";

    private static final String DUE = """
        select profile_id, due_at from membership where due_at is not null order by due_at, profile_id limit :limit""";

    private static final String IN_TAG = """
        select profile_id from membership where jsonb_exists(tags, :id) and profile_id > :after order by profile_id limit :limit""";

    private static final String IN_AUDIENCE = """
        select profile_id from membership where jsonb_exists(audiences, :id) and profile_id > :after order by profile_id limit :limit""";

    private static final String PAGE_OF_TAG = """
        select profile_id from membership where jsonb_exists(tags, :id) order by profile_id limit :limit offset :offset""";

    private static final String PAGE_OF_AUDIENCE = """
        select profile_id from membership where jsonb_exists(audiences, :id) order by profile_id limit :limit offset :offset""";

    private static final String SIZE_OF_TAG = """
        select count(*) from membership where jsonb_exists(tags, :id)""";

    private static final String SIZE_OF_AUDIENCE = """
        select count(*) from membership where jsonb_exists(audiences, :id)""";

    private static final String SIZES = """
        select 'tag' as kind, id, count(*) as people from membership, jsonb_object_keys(tags) as id group by id
        union all
        select 'audience', id, count(*) from membership, jsonb_object_keys(audiences) as id group by id""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    public MembershipTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** Whose timer is due when. */
    record Due(int profileId, Instant at) {}

    @Override
    public Map<Integer, Membership> find(Collection<Integer> profileIds) {
        Map<Integer, Membership> found = new HashMap<>();
        jdbc.sql(OF)
                .param("ids", profileIds.toArray(Integer[]::new))
                .query((row, no) -> found.put(row.getInt("profile_id"), membership(row)))
                .list();
        return found;
    }

    @Override
    public void forEach(Consumer<Membership> each) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(1_000);
        streaming.query(ALL, row -> {
            each.accept(membership(row));
        });
    }

    @Override
    public Map<DefinitionKey, Long> sizes() {
        Map<DefinitionKey, Long> sizes = new HashMap<>();
        jdbc.sql(SIZES)
                .query((row, no) -> sizes.put(
                        row.getString("kind").equals("tag")
                                ? DefinitionKey.tag(row.getString("id"))
                                : DefinitionKey.audience(row.getString("id")),
                        row.getLong("people")))
                .list();
        return sizes;
    }

    /** Members by number, those after {@code after}. */
    public List<Integer> members(DefinitionKey key, int after, int limit) {
        return jdbc.sql(key.kind() == DefinitionKey.Kind.TAG ? IN_TAG : IN_AUDIENCE)
                .param("id", key.id())
                .param("after", after)
                .param("limit", limit)
                .query(Integer.class)
                .list();
    }

    /** All members. */
    RoaringBitmap everyMember(DefinitionKey key) {
        RoaringBitmap members = new RoaringBitmap();
        List<Integer> next = members(key, 0, AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(each -> members.add(each.intValue()));
            next = members(key, next.get(next.size() - 1), AT_ONCE);
        }
        return members;
    }

    /** Members by number, a page of them. */
    public List<Integer> page(DefinitionKey key, int limit, long offset) {
        return jdbc.sql(key.kind() == DefinitionKey.Kind.TAG ? PAGE_OF_TAG : PAGE_OF_AUDIENCE)
                .param("id", key.id())
                .param("limit", limit)
                .param("offset", offset)
                .query(Integer.class)
                .list();
    }

    /** How many belong to it. */
    public long size(DefinitionKey key) {
        return jdbc.sql(key.kind() == DefinitionKey.Kind.TAG ? SIZE_OF_TAG : SIZE_OF_AUDIENCE)
                .param("id", key.id())
                .query(Long.class)
                .single();
    }

    Optional<Instant> earliestDue() {
        return jdbc.sql(EARLIEST)
                .query((row, no) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Those due next, in order. */
    List<Due> due(int limit) {
        return jdbc.sql(DUE)
                .param("limit", limit)
                .query((row, no) -> new Due(
                        row.getInt("profile_id"), row.getTimestamp("due_at").toInstant()))
                .list();
    }

    void delete(Collection<Integer> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(DELETE).param("ids", ids.toArray(Integer[]::new)).update();
        }
    }

    /** Instead of what was there of the same people; who belongs nowhere and waits for nothing has no row. */
    void replace(Collection<Membership> memberships) {
        delete(memberships.stream().map(Membership::profileId).toList());
        List<Membership> kept = memberships.stream()
                .filter(each -> !each.tags().isEmpty() || !each.audiences().isEmpty() || each.dueAt() != null)
                .toList();
        template.execute((Connection connection) -> Copy.rows(
                connection,
                "membership",
                COLUMNS,
                kept,
                (copy, each) -> copy.number(each.profileId())
                        .text(HeldJson.write(each.tags()))
                        .text(HeldJson.write(each.audiences()))
                        .instant(each.dueAt())));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        Map<String, Held> tags = HeldJson.read(row.getString("tags"));
        Map<String, Held> audiences = HeldJson.read(row.getString("audiences"));
        return new Membership(row.getInt("profile_id"), tags, audiences, due == null ? null : due.toInstant());
    }
}
