package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.event.Event;
import io.huoshui.experiment.Holdout;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A gate that lets nobody through breaks no rule: what was kept back must have been so for a reason that was true at some time. */
final class KeptBack {
    private final SimulatedLoop loop;
    private final Reference reference;
    /** People who were somebody else in between are not asked about: whose words counted when is the gate's business then. */
    private final boolean everybodyIsThemselves;

    KeptBack(SimulatedLoop loop, Reference reference) {
        this.loop = loop;
        this.reference = reference;
        everybodyIsThemselves = reference.everybodyIsThemselves();
    }

    void rightly(Reckoning.Row row, TouchRequest wish) {
        boolean was = switch (Optional.ofNullable(row.reason()).orElseThrow()) {
            case TOUCH_EXPIRED -> expired(row, wish);
            case TOUCH_WITHDRAWN -> loop.wished.withdrawn.contains(row.key());
            case TOUCH_VARIABLE_MISSING -> wish.content().text().contains("{{");
            case TOUCH_NO_CONSENT -> !everybodyIsThemselves || didNotPermit(wish);
            case TOUCH_OPTED_OUT -> !everybodyIsThemselves || optedOut(wish);
            case TOUCH_SUPPRESSED -> !everybodyIsThemselves || reference.listed.containsKey(wish.profileId());
            case TOUCH_HELD_OUT -> !everybodyIsThemselves || heldOut(wish);
            case TOUCH_NO_ADDRESS -> !everybodyIsThemselves || noAddress(wish);
            default -> false;
        };
        assertThat(was).as("%s kept back: %s", row.key(), row.reason()).isTrue();
    }

    /** No pause of its programme cost it time; which ones were before it expired cannot be said of a clock that jumped. */
    private boolean expired(Reckoning.Row row, TouchRequest wish) {
        Duration waited = reference.clockJumped() ? Duration.ZERO : loop.wished.heldUp(row.key(), row.since());
        return !row.since().isBefore(wish.expires().plus(waited));
    }

    /** At some time since it was wished. */
    private boolean didNotPermit(TouchRequest wish) {
        List<Event> said = reference.said.of(wish.profileId());
        long wished = Optional.ofNullable(wish.cause().because()).orElse(0L);
        return IntStream.rangeClosed(0, said.size())
                .filter(each -> each == said.size() || said.get(each).position() > wished)
                .anyMatch(each -> !SaidByPeople.permits(said.subList(0, each), wish));
    }

    private boolean optedOut(TouchRequest wish) {
        return reference.optOuts.stream().anyMatch(each -> each.number() == wish.profileId() && each.concerns(wish));
    }

    private boolean heldOut(TouchRequest wish) {
        return Stream.of(Holdout.UNIVERSAL, wish.cause().programme())
                .anyMatch(id -> reference
                        .decided
                        .everShared(id)
                        .anyMatch(share -> new Holdout(id, share).holds(wish.profileId())));
    }

    private boolean noAddress(TouchRequest wish) {
        return loop.bean(Profiles.class).find(wish.profileId()).orElseThrow().identities().keySet().stream()
                .noneMatch(each -> each.namespace().equals("email"));
    }
}
