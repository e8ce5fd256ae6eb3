package io.huoshui.segment.internal.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was in static audiences when they were made, and who that is now. */
final class FrozenMemberTable {
    private static final String FREEZE = """
        insert into frozen_member (audience, origin, profile_id)
        select :audience, profile_id, profile_id from membership where jsonb_exists(audiences, :of)""";

    private static final String OF = """
        select profile_id, audience from frozen_member where profile_id = any(:people)""";

    private static final String FOLLOW = """
        update frozen_member set profile_id = :survivor where profile_id = any(:gone)""";

    private static final String RETURN = """
        update frozen_member set profile_id = origin where origin = any(:people) and profile_id <> origin""";

    private final JdbcClient jdbc;

    FrozenMemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(String audience, String of) {
        jdbc.sql(FREEZE).param("audience", audience).param("of", of).update();
    }

    Map<Integer, Set<String>> of(Collection<Integer> people) {
        Map<Integer, Set<String>> found = new HashMap<>();
        people.forEach(each -> found.put(each, new TreeSet<>()));
        jdbc.sql(OF)
                .param("people", people.toArray(Integer[]::new))
                .query((row, no) -> found.computeIfAbsent(row.getInt("profile_id"), any -> new TreeSet<>())
                        .add(row.getString("audience")))
                .list();
        return found;
    }

    /** They turned out to be one. */
    void follow(Collection<Integer> gone, int survivor) {
        jdbc.sql(FOLLOW)
                .param("gone", gone.toArray(Integer[]::new))
                .param("survivor", survivor)
                .update();
    }

    /** They are people of their own again. */
    void comeBack(Collection<Integer> people) {
        jdbc.sql(RETURN).param("people", people.toArray(Integer[]::new)).update();
    }
}
