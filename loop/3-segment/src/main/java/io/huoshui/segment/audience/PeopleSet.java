package io.huoshui.segment.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of people: those of a bitmap, or everybody living but them. Complements stay unwritten until somebody asks for the people, so that
 * "not" costs nothing. The bitmap may be the index's own and is never changed here.
 */
record PeopleSet(RoaringBitmap bits, boolean complement) {
    static final PeopleSet NOBODY = new PeopleSet(new RoaringBitmap(), false);
    static final PeopleSet EVERYBODY = new PeopleSet(new RoaringBitmap(), true);

    private static final Comparator<PeopleSet> SMALLEST_FIRST =
            Comparator.comparingLong(each -> each.bits().getLongCardinality());

    static PeopleSet of(RoaringBitmap bits) {
        return new PeopleSet(bits, false);
    }

    PeopleSet not() {
        return new PeopleSet(bits, !complement);
    }

    /** In all of them; everybody when there are none. */
    static PeopleSet all(List<PeopleSet> of) {
        List<PeopleSet> inside = new ArrayList<>();
        List<PeopleSet> outside = new ArrayList<>();
        for (PeopleSet each : of) {
            (each.complement() ? outside : inside).add(each);
        }
        if (inside.isEmpty()) {
            return union(outside).not();
        }
        inside.sort(SMALLEST_FIRST);
        RoaringBitmap kept = inside.get(0).bits();
        for (int i = 1; i < inside.size(); i++) {
            kept = RoaringBitmap.and(kept, inside.get(i).bits());
        }
        for (PeopleSet each : outside) {
            kept = RoaringBitmap.andNot(kept, each.bits());
        }
        return of(kept);
    }

    /** In at least one of them; nobody when there are none. */
    static PeopleSet any(List<PeopleSet> of) {
        return all(of.stream().map(PeopleSet::not).toList()).not();
    }

    /** @param everyone all living people: a superset of every bitmap */
    long size(RoaringBitmap everyone) {
        long size = bits.getLongCardinality();
        return complement ? everyone.getLongCardinality() - size : size;
    }

    /** Their own copy. */
    RoaringBitmap people(RoaringBitmap everyone) {
        return complement ? RoaringBitmap.andNot(everyone, bits) : bits.clone();
    }

    private static PeopleSet union(List<PeopleSet> sets) {
        if (sets.size() == 1) {
            return of(sets.get(0).bits());
        }
        RoaringBitmap union = new RoaringBitmap();
        sets.forEach(each -> union.or(each.bits()));
        return of(union);
    }
}
