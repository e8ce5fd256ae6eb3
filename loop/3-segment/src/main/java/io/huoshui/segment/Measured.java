package io.huoshui.segment;

import io.huoshui.profile.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one person that lines are drawn through.
 *
 * @param rfm null for someone who has not bought
 * @param quietDays whole calendar days without an interaction
 * @param activity90d interactions of the last 90 days
 */
public record Measured(int profileId, @Nullable Rfm rfm, int quietDays, int activity90d) {

    /** The person as of the end of {@code asOf}; empty when they were first seen later. */
    public static Optional<Measured> of(Profile person, LocalDate asOf, Basis basis, ZoneId zone) {
        if (LocalDate.ofInstant(person.firstSeenAt(), zone).isAfter(asOf)) {
            return Optional.empty();
        }
        Activity activity = Activity.of(person, asOf, zone);
        Rfm rfm = Rfm.of(Purchase.of(person, zone), asOf, basis).orElse(null);
        return Optional.of(new Measured(person.id(), rfm, activity.quietDays(), activity.last90d()));
    }

    /** M, 0 for someone who has not bought. */
    public BigDecimal monetary() {
        return rfm == null ? BigDecimal.ZERO : rfm.monetary();
    }

    /** F, 0 for someone who has not bought. */
    public int frequency() {
        return rfm == null ? 0 : rfm.frequency();
    }
}
