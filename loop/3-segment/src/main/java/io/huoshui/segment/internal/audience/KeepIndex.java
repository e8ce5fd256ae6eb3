package io.huoshui.segment.internal.audience;

import io.huoshui.base.Brand;
import io.huoshui.segment.audience.AudienceIndex;
import io.huoshui.segment.audience.IndexedPerson;
import io.huoshui.segment.tag.PeopleMoved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Keeps the index of everyone true: read as a whole on start, followed after each committed batch. What a batch changed is only marked by
 * the worker; the rows are read again afterwards, as they are committed then, so a reader that fails tries the same people again and
 * nothing is lost or taken twice.
 */
public final class KeepIndex implements PeopleMoved.Listener {
    private static final int CHUNK = 1_000;

    private final AudienceIndex index;
    private final ReadPeople people;
    private final Brand brand;
    private final Clock clock;
    private final Object turn = new Object();
    private final RoaringBitmap marked = new RoaringBitmap();
    private boolean everyone = true;
    private long markedUpTo;
    private volatile long position;
    private volatile boolean complete;

    public KeepIndex(AudienceIndex index, ReadPeople people, Brand brand, Clock clock) {
        this.index = index;
        this.people = people;
        this.brand = brand;
        this.clock = clock;
    }

    @Override
    public void moved(PeopleMoved moved) {
        synchronized (marked) {
            everyone |= moved.everyone();
            moved.people().forEach(marked::add);
            moved.regrouped().forEach(marked::add);
            markedUpTo = moved.position();
            marked.notifyAll();
        }
    }

    /** Whether everyone has been read since the start. */
    boolean isComplete() {
        return complete;
    }

    /** The index knows all that was committed up to here. */
    long position() {
        return position;
    }

    /** Who was changed by a batch up to here is marked, or read already. */
    long markedUpTo() {
        synchronized (marked) {
            return markedUpTo;
        }
    }

    /** Reads again whoever is marked; returns when nobody is. One thread at a time. */
    public void catchUp() {
        while (step()) {
            // whoever was marked meanwhile
        }
    }

    /** Reads again whoever is marked now; false when nobody is. One thread at a time. */
    boolean step() {
        synchronized (turn) {
            Marked now = take();
            if (now.isNothing()) {
                return false;
            }
            follow(now);
            return true;
        }
    }

    /** Waits until somebody is marked, but no longer than that. */
    void await(long millis) throws InterruptedException {
        synchronized (marked) {
            if (!everyone && marked.isEmpty()) {
                marked.wait(millis);
            }
        }
    }

    private record Marked(boolean everyone, RoaringBitmap people, long upTo) {
        boolean isNothing() {
            return !everyone && people.isEmpty();
        }
    }

    private Marked take() {
        synchronized (marked) {
            Marked now = new Marked(everyone, marked.clone(), markedUpTo);
            everyone = false;
            marked.clear();
            return now;
        }
    }

    private void follow(Marked now) {
        boolean done = false;
        try {
            if (now.everyone()) {
                readEveryone();
            }
            readAgain(now.people());
            position = Math.max(position, now.upTo());
            complete = true;
            done = true;
        } finally {
            if (!done) {
                putBack(now);
            }
        }
    }

    private void putBack(Marked now) {
        synchronized (marked) {
            everyone |= now.everyone();
            marked.or(now.people());
        }
    }

    private void readEveryone() {
        RoaringBitmap gone = index.everyone();
        people.forEach(Set.of(), chunk -> {
            chunk.forEach(each -> gone.remove(each.profile().id()));
            index.change(indexed(chunk), List.of());
        });
        Set<Integer> left = new TreeSet<>();
        gone.forEach((int id) -> left.add(id));
        index.change(List.of(), left);
    }

    private void readAgain(RoaringBitmap some) {
        IntIterator ids = some.getIntIterator();
        while (ids.hasNext()) {
            Set<Integer> chunk = new TreeSet<>();
            while (ids.hasNext() && chunk.size() < CHUNK) {
                chunk.add(ids.next());
            }
            List<KnownPerson> found = people.read(chunk);
            Set<Integer> gone = new HashSet<>(chunk);
            found.forEach(each -> gone.remove(each.profile().id()));
            index.change(indexed(found), gone);
        }
    }

    private List<IndexedPerson> indexed(List<KnownPerson> found) {
        LocalDate today = brand.dayOf(clock.instant());
        return found.stream().map(each -> each.indexed(today, brand.zone())).toList();
    }
}
