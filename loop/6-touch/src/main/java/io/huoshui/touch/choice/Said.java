package io.huoshui.touch.choice;

import io.huoshui.profile.Consent;
import io.huoshui.profile.Profile;
import io.huoshui.touch.OptOut;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a person said about a purpose on a channel: what they said of the channel itself, and of any. */
public final class Said {
    private Said() {}

    public static List<Consent> of(Profile person, String purpose, String channel) {
        return Stream.of(channel, OptOut.ANY)
                .distinct()
                .map(each -> person.consents().get(new Consent.Scope(purpose, each)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A yes to one of them, and a no to neither. */
    public static boolean yes(Profile person, String purpose, String channel) {
        List<Consent> said = of(person, purpose, channel);
        return !said.isEmpty() && said.stream().allMatch(Consent::granted);
    }

    public static boolean no(Profile person, String purpose, String channel) {
        return of(person, purpose, channel).stream().anyMatch(each -> !each.granted());
    }
}
