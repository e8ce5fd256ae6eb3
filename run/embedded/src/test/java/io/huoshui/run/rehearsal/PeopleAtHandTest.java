package io.huoshui.run.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Fields;
import io.huoshui.event.Event;
import io.huoshui.event.EventKind;
import io.huoshui.event.LoopBatch;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PeopleAtHandTest {
    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Event FACT =
            new Event(1, "s", "m", EventKind.TRACK, "Looked", "u", null, NOW, NOW, Fields.of(Map.of()));

    /** Counts how often everybody was read. */
    private static final class Table implements Profiles {
        private final TreeMap<Integer, Profile> people = new TreeMap<>();
        private int readings;

        @Override
        public Optional<Profile> find(int profileId) {
            return Optional.ofNullable(people.get(profileId));
        }

        @Override
        public Map<Integer, Profile> find(Collection<Integer> profileIds) {
            Map<Integer, Profile> found = new HashMap<>(people);
            found.keySet().retainAll(profileIds);
            return found;
        }

        @Override
        public void forEach(Consumer<Profile> each) {
            readings++;
            people.values().forEach(each);
        }
    }

    private final Table table = new Table();
    private final PeopleAtHand people = new PeopleAtHand(table);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
        table.people.put(1, Profile.born(1, NOW));
        table.people.put(2, Profile.born(2, NOW));
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    private List<Integer> everybody() {
        List<Integer> found = new ArrayList<>();
        people.forEach(each -> found.add(each.id()));
        return found;
    }

    private void happens(ProfileChanges.Change... changes) {
        LoopBatch batch = new LoopBatch(List.of(FACT));
        batch.note(ProfileChanges.class, new ProfileChanges(List.of(changes)));
        people.advance(batch);
    }

    @Test
    void readsTheTableOnceAndFollowsWhatTheProfileStageSays() {
        assertThat(everybody()).containsExactly(1, 2);
        Profile third = Profile.born(3, NOW);
        Profile older = Profile.born(1, NOW.minusSeconds(9));
        happens(
                new ProfileChanges.Change(FACT, null, third),
                new ProfileChanges.Change(FACT, table.people.get(2), null),
                new ProfileChanges.Change(FACT, table.people.get(1), older));
        assertThat(everybody()).containsExactly(1, 3);
        assertThat(people.find(1)).contains(older);
        assertThat(people.find(List.of(1, 2, 3))).containsOnlyKeys(1, 3);
        assertThat(table.readings).isEqualTo(1);
    }

    @Test
    void takesBackWhatCameToNothing() {
        assertThat(everybody()).containsExactly(1, 2);
        Profile first = table.people.get(1);
        Profile other = Profile.born(1, NOW.minusSeconds(9));
        happens(
                new ProfileChanges.Change(FACT, null, Profile.born(3, NOW)),
                new ProfileChanges.Change(FACT, first, other));
        happens(
                new ProfileChanges.Change(FACT, other, null),
                new ProfileChanges.Change(FACT, table.people.get(2), null));
        assertThat(everybody()).containsExactly(3);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        assertThat(everybody()).containsExactly(1, 2);
        assertThat(people.find(1)).containsSame(first);
        assertThat(table.readings).isEqualTo(1);
    }
}
