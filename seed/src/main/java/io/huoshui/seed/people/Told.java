package io.huoshui.seed.people;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody was told.
 *
 * @param key of the touch
 * @param promotional we want something of them
 */
record Told(String key, Instant at, boolean promotional, String channel, String text) {
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Z])[3479ACDEFHJKMNPRTUWXY]{12}(?![0-9A-Z])");

    /** The coupon in it, as a person sees one. */
    Optional<String> coupon() {
        Matcher found = CODE.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    boolean isAboutSaving() {
        return text.contains("券") || text.contains("减") || text.contains("老客价");
    }
}
