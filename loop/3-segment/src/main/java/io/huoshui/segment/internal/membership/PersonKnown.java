package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.segment.Standing;
import io.huoshui.segment.rule.Figure;
import io.huoshui.segment.tag.Membership;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Everything rules can see of one person as it is stored now, but the past. */
public record PersonKnown(
        Profile profile,
        Optional<Standing> standing,
        Map<Figure, BigDecimal> predictions,
        Map<String, Double> preferences,
        Membership membership) {}
