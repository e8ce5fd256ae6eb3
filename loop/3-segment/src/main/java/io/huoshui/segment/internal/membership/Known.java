package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.rule.Past;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person at one moment, besides where they belong.
 *
 * @param profile null when no rule in question reads it
 * @param frozen static audiences they are in; empty when that is not asked about
 */
record Known(
        int id,
        @Nullable Profile profile,
        Optional<Standing> standing,
        Past past,
        Map<Figure, BigDecimal> predictions,
        Map<String, Double> preferences,
        Optional<Set<String>> frozen) {}
