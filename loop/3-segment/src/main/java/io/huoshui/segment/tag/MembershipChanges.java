package io.huoshui.segment.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who came into tags and audiences in a batch, and who left: the note later stages work from.
 *
 * @param changes in {@link #ORDER}, without what the rules saw
 * @param gone where those belonged who went into others, when they did: they left nothing, but are nowhere any more
 */
public record MembershipChanges(List<MembershipChanged> changes, Map<Integer, Membership> gone) {
    /** The order of the log; instants among those of one position, because time that passed at a stretch holds many. */
    public static final Comparator<MembershipChanged> ORDER = Comparator.comparingLong(MembershipChanged::position)
            .thenComparing(MembershipChanged::at)
            .thenComparingInt(MembershipChanged::no);

    public MembershipChanges {
        changes = List.copyOf(changes);
        gone = Map.copyOf(gone);
    }
}
