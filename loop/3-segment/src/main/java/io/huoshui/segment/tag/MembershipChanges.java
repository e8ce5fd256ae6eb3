package io.huoshui.segment.tag;

import java.util.List;

/** Who came into tags and audiences in a batch, and who left, in log order: the note later stages work from. */
public record MembershipChanges(List<MembershipChanged> changes) {
    public MembershipChanges {
        changes = List.copyOf(changes);
    }
}
