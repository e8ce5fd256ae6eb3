package io.huoshui.segment.internal;

import io.huoshui.event.LoopMemory;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.TierMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standings of the people at hand while they change, and the movements between tiers that come of it. One per batch. */
final class StandingBook {
    private final StandingTable standings;
    private final LoopMemory<Integer, Standing> recent;
    private final TierMovementTable movements;

    private final Map<Integer, Standing> current = new HashMap<>();
    private final Map<Integer, Standing> changed = new LinkedHashMap<>();
    private final Set<Integer> gone = new LinkedHashSet<>();
    private final List<TierMoved> moved = new ArrayList<>();
    private long lastPosition = -1;
    private int nextNo;

    /** @param recent those lately seen, as their rows are */
    StandingBook(StandingTable standings, LoopMemory<Integer, Standing> recent, TierMovementTable movements) {
        this.standings = standings;
        this.recent = recent;
        this.movements = movements;
    }

    /** Other movements of this fact were written before. */
    void goOn(long position) {
        lastPosition = position;
        nextNo = movements.nextNo(position);
    }

    void open(Collection<Integer> people) {
        List<Integer> unknown = new ArrayList<>();
        for (int each : people) {
            recent.get(each).ifPresentOrElse(known -> current.put(each, known), () -> unknown.add(each));
        }
        if (!unknown.isEmpty()) {
            Map<Integer, Standing> found = standings.find(unknown);
            recent.putAll(found);
            current.putAll(found);
        }
    }

    /** Says whether tier, scores or orders are others than before. */
    boolean write(Standing next, long position, Instant at, TierMoved.Cause cause) {
        Standing kept = StandingTable.kept(next);
        Standing before = current.put(kept.profileId(), kept);
        if (!kept.equals(before)) {
            changed.put(kept.profileId(), kept);
        }
        gone.remove(kept.profileId());
        Tier from = before == null ? null : before.tier();
        note(from, kept, position, at, cause);
        return before == null
                || before.tier() != kept.tier()
                || !Objects.equals(before.scores(), kept.scores())
                || !Objects.equals(before.rfm(), kept.rfm());
    }

    /** The person was merged into another. */
    void strike(int profileId) {
        current.remove(profileId);
        changed.remove(profileId);
        gone.add(profileId);
    }

    void close() {
        standings.delete(gone);
        standings.replace(changed.values());
        gone.forEach(recent::remove);
        recent.putAll(changed);
        movements.insert(moved);
        current.clear();
        changed.clear();
        gone.clear();
        moved.clear();
    }

    /** Coming into the first tier is no movement. */
    private void note(@Nullable Tier from, Standing next, long position, Instant at, TierMoved.Cause cause) {
        if (position != lastPosition) {
            lastPosition = position;
            nextNo = 0;
        }
        Tier to = next.tier();
        if (from != null && to != null && from != to) {
            moved.add(new TierMoved(position, nextNo++, next.profileId(), at, from, to, cause));
        }
    }
}
