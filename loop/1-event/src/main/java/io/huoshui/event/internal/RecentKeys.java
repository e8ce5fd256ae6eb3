package io.huoshui.event.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which keys surely have not been seen: Bloom filters of half a million keys each, one after the other along the log. A new message
 * then costs no look-up, and 30 partitions are searched only for keys that may be there. Used by the log writer alone.
 */
final class RecentKeys {
    private static final int KEYS_PER_FILTER = 1 << 19;

    /** 16 bits and 4 probes a key: 1 key in 400 is looked up in vain per filter. */
    private static final int WORDS = KEYS_PER_FILTER * 16 / 64;

    private static final int PROBES = 4;

    private static final class Filter {
        final long[] words = new long[WORDS];
        LocalDate newest = LocalDate.MIN;
        int size;
    }

    private final int filtersMax;
    private final Deque<Filter> filters = new ArrayDeque<>();
    private LocalDate coveredFrom = LocalDate.MIN;

    /** @param filtersMax a megabyte each; beyond it the oldest is given up and its days are looked up instead */
    RecentKeys(int filtersMax) {
        this.filtersMax = filtersMax;
    }

    /** Nothing is known of days before {@code day}. */
    void coverFrom(LocalDate day) {
        coveredFrom = day;
    }

    /** From this day on the filters know every key. */
    LocalDate coveredFrom() {
        return coveredFrom;
    }

    void add(long key, LocalDate day) {
        Filter filter = filters.peekLast();
        if (filter == null || filter.size == KEYS_PER_FILTER) {
            filter = new Filter();
            filters.addLast(filter);
            giveUpOldest();
        }
        filter.size++;
        filter.newest = filter.newest.isBefore(day) ? day : filter.newest;
        long probes = Hash64.mix(key);
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(probes, i);
            filter.words[bit >>> 6] |= 1L << bit;
        }
    }

    boolean mayContain(long key) {
        for (Filter filter : filters) {
            if (mayContain(filter, key)) {
                return true;
            }
        }
        return false;
    }

    /** Days before {@code oldest} are out of memory. */
    void forgetBefore(LocalDate oldest) {
        while (!filters.isEmpty() && filters.getFirst().newest.isBefore(oldest)) {
            filters.removeFirst();
        }
    }

    private void giveUpOldest() {
        if (filters.size() > filtersMax) {
            LocalDate lost = filters.removeFirst().newest;
            coveredFrom = coveredFrom.isAfter(lost) ? coveredFrom : lost.plusDays(1);
        }
    }

    private static boolean mayContain(Filter filter, long key) {
        long probes = Hash64.mix(key);
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(probes, i);
            if ((filter.words[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Two halves of one hash make all probes (Kirsch and Mitzenmacher). */
    private static int bit(long probes, int i) {
        int step = (int) (probes >>> 32) | 1;
        return (int) probes + i * step & WORDS * 64 - 1;
    }
}
