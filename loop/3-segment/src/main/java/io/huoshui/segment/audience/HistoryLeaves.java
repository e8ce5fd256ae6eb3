package io.huoshui.segment.audience;

import io.huoshui.segment.rule.Rule;
import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;

/** The part of a rule that only the past can answer: who satisfies one leaf over events (or one the index does not keep). */
@FunctionalInterface
public interface HistoryLeaves {
    /** @return a bitmap that nobody changes any more; people who are gone may still be in it */
    RoaringBitmap people(Rule leaf, Instant now);
}
