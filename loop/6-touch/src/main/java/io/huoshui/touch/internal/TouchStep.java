package io.huoshui.touch.internal;

import io.huoshui.event.Event;
import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.TrackName;
import io.huoshui.journey.TouchRequest;
import io.huoshui.journey.TouchRequests;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Survivors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * This stage's part of the loop: wishes come into the ledger, touches follow their people through merges and back, who permits again is
 * permitted. Sending is not the loop's: a replay finds every key taken, and what else it tells again is told in vain.
 */
final class TouchStep implements LoopStep {
    private final LedgerHomes homes;
    private final LedgerTable ledger;
    private final Survivors survivors;

    TouchStep(LedgerHomes homes, Survivors survivors) {
        this.homes = homes;
        this.ledger = homes.ledger();
        this.survivors = survivors;
    }

    @Override
    public String stage() {
        return "touch";
    }

    @Override
    public void advance(LoopBatch batch) {
        List<ProfileChanges.Change> changes =
                batch.note(ProfileChanges.class).map(ProfileChanges::changes).orElse(List.of());
        long heard = ledger.heard();
        follow(changes);
        homes.optOuts()
                .clear(changes.stream()
                        .filter(each -> each.because().position() > heard)
                        .flatMap(TouchStep::permitted)
                        .toList());
        batch.system()
                .filter(fact -> fact.name().equals(SystemEvents.SETTINGS_CHANGED))
                .flatMap(fact -> TouchSettingsFields.read(fact.properties()))
                .ifPresent(homes.settings()::replace);
        Event last = batch.events().get(batch.events().size() - 1);
        batch.note(TouchRequests.class).ifPresent(asked -> {
            plan(asked.wishes());
            ledger.withdraw(asked.withdrawn(), last.receivedAt());
            if (last.position() > heard) {
                ledger.pause(asked.paused(), last.receivedAt());
                ledger.resume(asked.resumed(), last.receivedAt());
                ledger.stop(asked.stopped(), last.receivedAt());
            }
        });
        ledger.heard(last.position());
        homes.breaker().applied(last.position());
    }

    private void plan(List<TouchRequest> wishes) {
        if (!wishes.isEmpty()) {
            ledger.plan(
                    wishes,
                    survivors.of(wishes.stream().map(TouchRequest::profileId).collect(Collectors.toSet())));
        }
    }

    /**
     * Somebody went away, or came back out of somebody, perhaps right into somebody else: whose everything is, is asked again. First of all
     * in this step, and before it looks: what is being written of somebody meanwhile is written first, or for who they are then.
     */
    private void follow(List<ProfileChanges.Change> changes) {
        boolean another = changes.stream()
                .anyMatch(each -> each.after() == null || each.because().isSystem());
        if (!another) {
            return;
        }
        homes.locks().numbersMove();
        Set<Integer> people =
                changes.stream().map(ProfileChanges.Change::profileId).collect(Collectors.toSet());
        List<Integer> mentioned = ledger.mentioned(people);
        if (!mentioned.isEmpty()) {
            Map<Integer, Integer> now = new HashMap<>(survivors.of(mentioned));
            ledger.follow(now);
        }
    }

    private static Stream<OptOutTable.Permitted> permitted(ProfileChanges.Change change) {
        Profile person = change.after();
        return person == null || !change.because().isTrack(TrackName.CONSENT_GRANTED.wire())
                ? Stream.empty()
                : person.consents().entrySet().stream()
                        .filter(each -> each.getValue().granted())
                        .map(each -> new OptOutTable.Permitted(
                                person.id(),
                                each.getKey().purpose(),
                                each.getKey().channel(),
                                each.getValue().occurredAt()));
    }
}
