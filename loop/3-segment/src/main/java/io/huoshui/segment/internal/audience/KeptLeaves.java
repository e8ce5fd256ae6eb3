package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import io.huoshui.segment.audience.HistoryLeaves;
import io.huoshui.segment.rule.Rule;
import io.huoshui.segment.tag.PeopleMoved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Remembers who satisfies the leaves lately asked for: the first time a leaf is asked everyone's past is read, after that only the past of
 * people something happened to. While an operator edits one condition the others are free. Thread-safe.
 */
public final class KeptLeaves implements HistoryLeaves, PeopleMoved.Listener {
    private static final int MOST = 32;

    private final ReadPeople people;
    private final Brand brand;
    private final Map<Rule, KeptLeaf> leaves = new LinkedHashMap<>(16, 0.75f, true);

    KeptLeaves(ReadPeople people, Brand brand) {
        this.people = people;
        this.brand = brand;
    }

    @Override
    public void moved(PeopleMoved moved) {
        kept().forEach(each -> each.moved(moved.people(), moved.everyone()));
    }

    @Override
    public RoaringBitmap people(Rule leaf, Instant now) {
        return of(leaf).at(now);
    }

    private KeptLeaf of(Rule leaf) {
        synchronized (leaves) {
            KeptLeaf found = leaves.computeIfAbsent(leaf, each -> new KeptLeaf(each, people, brand.zone()));
            if (leaves.size() > MOST) {
                leaves.remove(leaves.keySet().iterator().next());
            }
            return found;
        }
    }

    private List<KeptLeaf> kept() {
        synchronized (leaves) {
            return List.copyOf(leaves.values());
        }
    }
}
