package io.huoshui.segment.internal.preference;

import io.huoshui.segment.preference.CategoryAffinity;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.segment.preference.Prefer;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.preference.PreferenceLines;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's row: what is known of their choices, and what is believed of them.
 *
 * @param favourite category of the largest share; null while no lines are drawn, or no category is known
 */
record Believed(
        int profileId,
        Evidence evidence,
        Preference preference,
        @Nullable String favourite) {
    /** @param lines empty before any were drawn: then nothing is said */
    static Believed of(int profileId, Evidence evidence, Optional<PreferenceLines> lines) {
        return lines.map(drawn -> new Believed(
                        profileId,
                        evidence,
                        Prefer.of(evidence, drawn),
                        CategoryAffinity.of(evidence, drawn).stream()
                                .findFirst()
                                .map(CategoryAffinity::category)
                                .orElse(null)))
                .orElseGet(() -> new Believed(profileId, evidence, Preference.UNKNOWN, null));
    }

    int orders() {
        return evidence.orders().size();
    }

    /** Whether all but the acts is the same. */
    boolean saysAs(Believed other) {
        return preference.equals(other.preference)
                && Objects.equals(favourite, other.favourite)
                && orders() == other.orders();
    }

    /** By the words rules use. */
    Map<String, Double> confidences() {
        Map<String, Double> confidences = new TreeMap<>();
        preference.confidences().forEach((leaning, confidence) -> confidences.put(leaning.word(), confidence));
        return confidences;
    }
}
