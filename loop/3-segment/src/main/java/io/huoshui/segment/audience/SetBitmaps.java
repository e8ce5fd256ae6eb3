package io.huoshui.segment.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** Any number of words per person (tags, say): for each word who has it. */
final class SetBitmaps<K> {
    private final Map<K, RoaringBitmap> people = new HashMap<>();

    /**
     * These words and no others.
     *
     * @param fresh nothing was kept of this person before
     */
    void put(int id, Set<K> words, boolean fresh) {
        if (!fresh) {
            people.forEach((word, having) -> {
                if (!words.contains(word)) {
                    having.remove(id);
                }
            });
        }
        for (K word : words) {
            people.computeIfAbsent(word, unused -> new RoaringBitmap()).add(id);
        }
    }

    /** Never null: nobody has an unknown word. */
    RoaringBitmap of(K word) {
        RoaringBitmap found = people.get(word);
        return found == null ? new RoaringBitmap() : found;
    }
}
