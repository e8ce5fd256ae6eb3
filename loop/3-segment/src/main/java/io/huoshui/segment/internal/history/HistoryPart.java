package io.huoshui.segment.internal.history;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.segment.internal.Findings;
import io.huoshui.segment.internal.SegmentPart;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notes whose events became somebody else's, or came to nothing: the history store reads those people again. */
public final class HistoryPart implements SegmentPart {
    private final HistoryStaleTable stale;
    private boolean late;
    private long newest;

    HistoryPart(HistoryStaleTable stale) {
        this.stale = stale;
    }

    /** A batch behind one that was there before: an event that was parked and is tried once more. */
    @Override
    public void begin(LoopBatch batch) {
        long first = batch.events().get(0).position();
        late = first <= newest;
        newest = Math.max(newest, first);
    }

    @Override
    public void follow(List<ProfileChanges.Change> changes, Findings findings) {
        Set<Long> merging = new HashSet<>();
        changes.stream()
                .filter(each -> each.after() == null)
                .forEach(each -> merging.add(each.because().position()));
        Set<Integer> people = new TreeSet<>();
        changes.stream()
                .filter(each -> late
                        || each.because().isSystem()
                        || merging.contains(each.because().position()))
                .forEach(each -> people.add(each.profileId()));
        stale.mark(people, changes.get(changes.size() - 1).because().position());
    }

    @Override
    public void obey(Event fact, Findings findings) {}
}
