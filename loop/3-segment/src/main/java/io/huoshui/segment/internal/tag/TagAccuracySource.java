package io.huoshui.segment.internal.tag;

import io.huoshui.segment.tag.audit.TagAccuracy;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What audits found of tags; by tag, of those audited. */
@FunctionalInterface
public interface TagAccuracySource {
    Map<String, Accuracy> accuracies();

    /**
     * Share judged right of those judged right or wrong, with Wilson's 95 % interval.
     *
     * @param accuracy null when nothing was judged
     * @param judged right or wrong
     * @param red below the red line of 92 %
     */
    record Accuracy(
            @Nullable BigDecimal accuracy,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            long judged,
            long unsure,
            boolean red) {
        public static Accuracy of(TagAccuracy found) {
            return new Accuracy(
                    found.accuracy(), found.low(), found.high(), found.judged(), found.unsure(), found.red());
        }
    }
}
