package io.huoshui.touch.gate;

import io.huoshui.profile.Profile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Where a person is, as far as the clock is concerned. */
public final class PersonZone {
    /** Trait with an IANA zone, e.g. {@code Europe/Berlin}. */
    private static final String ZONE = "timezone";

    private PersonZone() {}

    /** By their trait; without one, or with one that is no zone, where the brand is. */
    public static ZoneId of(Profile person, ZoneId brand) {
        return person.text(ZONE).flatMap(PersonZone::read).orElse(brand);
    }

    private static Optional<ZoneId> read(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }
}
