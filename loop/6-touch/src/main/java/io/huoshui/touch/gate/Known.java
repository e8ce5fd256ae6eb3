package io.huoshui.touch.gate;

import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchKind;
import io.huoshui.profile.Profile;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.FrequencyCap.Counted;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate knows when it is asked.
 *
 * @param brandZone where people are of whom nothing else is known
 * @param reachable the person has an address on the channel
 * @param holdouts the universal one and the programme's, as far as there are any
 * @param counted the person's promotional touches of the last eight days that took a place under the caps, this one left out
 * @param ahead how many promotional wishes for the person are due now and come before this one
 * @param advisor in whose name it goes out; null when in nobody's
 */
public record Known(
        Profile person,
        ZoneId brandZone,
        boolean reachable,
        List<OptOut> optOuts,
        @Nullable Suppression suppression,
        Breaker breaker,
        List<Holdout> holdouts,
        List<Counted> counted,
        int ahead,
        @Nullable Advisor advisor,
        TouchSettings settings) {
    /** @param today promotional touches in this name on the brand's calendar day, this one left out */
    public record Advisor(String name, int today) {}

    /** Where the person is: by their trait, else with the brand. */
    public ZoneId zone() {
        return PersonZone.of(person, brandZone);
    }

    /** The purpose a person consents to or refuses. */
    public static String purpose(TouchKind kind) {
        return kind.isPromotional() ? "marketing" : "service";
    }

    Instant nextBrandDay(Instant now) {
        return now.atZone(brandZone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(brandZone)
                .toInstant();
    }
}
