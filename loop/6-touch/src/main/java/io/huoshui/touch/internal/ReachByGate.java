package io.huoshui.touch.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Reason;
import io.huoshui.journey.Reach;
import io.huoshui.journey.SendKey;
import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Profile;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.Suppression;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.channel.Channel;
import io.huoshui.touch.gate.Known;
import io.huoshui.touch.gate.TouchGate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the gate about people to whom nothing is sent yet. */
final class ReachByGate implements Reach {
    private static final Breaker NO_BREAKER = new Breaker(false, 0, null, null, null);

    private final List<Channel> channels;
    private final LedgerHomes homes;
    private final Brand brand;

    ReachByGate(List<Channel> channels, LedgerHomes homes, Brand brand) {
        this.channels = List.copyOf(channels);
        this.homes = homes;
        this.brand = brand;
    }

    @Override
    public Map<Integer, Reason> unreachable(
            String channel, TouchKind kind, @Nullable String theme, Collection<Profile> people) {
        Map<Integer, Reason> why = new HashMap<>();
        Optional<Channel> home =
                channels.stream().filter(each -> each.id().equals(channel)).findFirst();
        if (home.isEmpty()) {
            people.forEach(each -> why.put(each.id(), TouchReason.TOUCH_NO_CHANNEL));
            return why;
        }
        List<Integer> numbers = people.stream().map(Profile::id).toList();
        Map<Integer, List<OptOut>> optOuts = homes.optOuts().of(numbers);
        Map<Integer, Suppression> suppressions = homes.suppressions().of(numbers);
        TouchSettings settings = homes.settings().current();
        for (Profile each : people) {
            Known known = new Known(
                    each,
                    brand.zone(),
                    home.get().address(each).isPresent(),
                    optOuts.getOrDefault(each.id(), List.of()),
                    suppressions.get(each.id()),
                    NO_BREAKER,
                    List.of(),
                    List.of(),
                    0,
                    null,
                    settings);
            TouchGate.reach(wish(each, channel, kind, theme), known, Instant.EPOCH)
                    .ifPresent(found -> why.put(each.id(), found));
        }
        return why;
    }

    private static TouchRequest wish(Profile person, String channel, TouchKind kind, @Nullable String theme) {
        return new TouchRequest(
                SendKey.of("", 0, "", "", person.id(), 0),
                person.id(),
                kind,
                channel,
                new TouchRequest.Content(null, "", null),
                Map.of(),
                new TouchRequest.Cause("", 0, "", "", 0, null),
                theme,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of());
    }
}
