package io.huoshui.touch.channel;

import io.huoshui.journey.TouchKind;
import org.jspecify.annotations.Nullable;

/**
 * One message, ready to be said. Lives in memory only; printed, it shows nothing of the person.
 *
 * @param profileId who it is for
 * @param preferences link to the page where the person sees and changes what they permit; theirs alone. Null when there is no such page
 * @param programme e.g. {@code journey:wake-up}
 * @param mayRepeat an earlier attempt may have arrived
 */
public record OutgoingMessage(
        int profileId,
        String address,
        TouchKind kind,
        @Nullable String title,
        String text,
        @Nullable String url,
        @Nullable String preferences,
        String programme,
        boolean mayRepeat) {
    @Override
    public String toString() {
        return "OutgoingMessage[" + programme + ", profile " + profileId + "]";
    }
}
