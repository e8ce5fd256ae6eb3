package io.huoshui.segment.internal.membership;

import io.huoshui.event.TrackName;
import io.huoshui.segment.rule.Past;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people and imports said last of one person's tags. */
final class Statements {
    static final String GIVEN = TrackName.TAG_GIVEN.wire();
    static final String REMOVED = TrackName.TAG_REMOVED.wire();
    static final String TAG = "tag";

    private static final Statements NONE = new Statements(Map.of());

    private final Map<String, Past.Fact> newest;

    private Statements(Map<String, Past.Fact> newest) {
        this.newest = newest;
    }

    static Statements in(Past past) {
        if (past.of(GIVEN).isEmpty() && past.of(REMOVED).isEmpty()) {
            return NONE;
        }
        Map<String, Past.Fact> newest = new HashMap<>();
        past.of(GIVEN).forEach(each -> keep(newest, each));
        past.of(REMOVED).forEach(each -> keep(newest, each));
        return new Statements(newest);
    }

    /** The newest by (occurredAt, position): what was said later of the same moment wins. */
    Optional<Past.Fact> about(String tag) {
        return Optional.ofNullable(newest.get(tag));
    }

    static boolean gives(Past.Fact statement) {
        return statement.event().equals(GIVEN);
    }

    private static void keep(Map<String, Past.Fact> newest, Past.Fact fact) {
        fact.properties().text(TAG).ifPresent(tag -> newest.merge(tag, fact, Statements::newer));
    }

    private static Past.Fact newer(Past.Fact one, Past.Fact two) {
        int time = one.occurredAt().compareTo(two.occurredAt());
        boolean first = time > 0 || time == 0 && one.position() > two.position();
        return first ? one : two;
    }
}
