package io.huoshui.profile.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.Counted;
import io.huoshui.profile.CountedPeople;
import io.huoshui.profile.ProfileReason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which people a listing asks for, in the words of the address bar: {@link CountedPeople#query()}.
 *
 * @param at ISO-8601; absent means now
 */
record PeopleAsked(
        @Nullable String who,
        @Nullable String without,
        @Nullable String at) {
    /** Empty: whoever.
     * @throws Refused when a word means nothing here */
    Optional<CountedPeople> people(Instant now) {
        if (who == null) {
            if (without != null) {
                throw new Refused(ProfileReason.PROFILE_FILTER_UNKNOWN);
            }
            return Optional.empty();
        }
        CountedPeople all = CountedPeople.of(at == null ? now : moment(at), set(who));
        return Optional.of(without == null ? all : all.without(set(without)));
    }

    private static Counted set(String word) {
        return Counted.of(word).orElseThrow(() -> new Refused(ProfileReason.PROFILE_FILTER_UNKNOWN));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            throw new Refused(ProfileReason.PROFILE_FILTER_UNKNOWN);
        }
    }
}
