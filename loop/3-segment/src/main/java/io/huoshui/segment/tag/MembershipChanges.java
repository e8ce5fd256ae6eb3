package io.huoshui.segment.tag;

import java.util.Comparator;
import java.util.List;

/**
 * Who came into tags and audiences in a batch, and who left: the note later stages work from.
 *
 * @param changes in {@link #ORDER}, without what the rules saw
 */
public record MembershipChanges(List<MembershipChanged> changes) {
    /** The order of the log; instants among those of one position, because time that passed at a stretch holds many. */
    public static final Comparator<MembershipChanged> ORDER = Comparator.comparingLong(MembershipChanged::position)
            .thenComparing(MembershipChanged::at)
            .thenComparingInt(MembershipChanged::no);

    public MembershipChanges {
        changes = List.copyOf(changes);
    }
}
