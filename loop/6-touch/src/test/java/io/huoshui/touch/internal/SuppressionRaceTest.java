package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huoshui.base.Refused;
import io.huoshui.event.Event;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges.Change;
import io.huoshui.profile.Profiles;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.internal.SuppressionController.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody is put on the list of those left alone in the moment in which they turn out to be somebody else. */
class SuppressionRaceTest {
    @RegisterExtension
    static final TestDatabase DB = TestDatabase.migrated("touch");

    private Ledger ledger;
    private Profile seven;
    private Profile three;

    @BeforeEach
    void empty() {
        ledger = new Ledger(DB).emptied();
        three = ledger.person(3);
        seven = ledger.person(7);
    }

    @Test
    void whatIsBeingWrittenWhenAMergeComesGoesAlongWithIt() throws Exception {
        CompletableFuture<Void> merge = new CompletableFuture<>();
        door(new Interrupted(() -> {
                    Thread loop = new Thread(() -> merge(merge));
                    loop.start();
                    await(() -> merge.isDone() || isSomebodyWaiting());
                }))
                .put(new Wish(7, true, "complaint"));
        merge.get(1, TimeUnit.MINUTES);
        assertThat(ledger.suppressions.of(List.of(3))).as("who they are now").containsKey(3);
        assertThat(ledger.suppressions.of(List.of(7))).isEmpty();
    }

    @Test
    void whoWentAwayIsListedAsWhoTheyAreNowAndHasItOfTheirOwnWhenTheyComeBack() {
        merge(new CompletableFuture<>());
        door(ledger).put(new Wish(7, true, "complaint"));
        assertThat(ledger.suppressions.of(List.of(3))).containsKey(3);

        Event undone = ledger.system("Merge Undone", Map.of());
        ledger.merged.remove(7);
        ledger.people.put(7, seven);
        ledger.step(undone, List.of(new Change(undone, three, three), new Change(undone, null, seven)), List.of());
        assertThat(ledger.suppressions.of(List.of(3, 7))).containsOnlyKeys(7);
    }

    @Test
    void theListIsLiftedByAnyNumberOfThePerson() {
        door(ledger).put(new Wish(3, true, "complaint"));
        merge(new CompletableFuture<>());
        door(ledger).lift(7);
        assertThat(ledger.suppressions.of(List.of(3))).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> door(ledger).lift(7));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> door(ledger).put(new Wish(99, true, "nobody")));
    }

    private SuppressionController door(Profiles profiles) {
        return new SuppressionController(
                LedgerHomes.on(ledger.template),
                profiles,
                ledger::survivors,
                new Nobody(),
                (action, object, detail) -> {},
                ledger.transaction,
                new DatabaseTime(ledger.jdbc));
    }

    /** Seven turns out to be three, as the loop does it: on a connection of its own. */
    private void merge(CompletableFuture<Void> done) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(DB.jdbcUrl(), true);
        try {
            Ledger loop = new Ledger(connection);
            Event because = ledger.fact("Identified");
            loop.merged.put(7, 3);
            loop.step(because, List.of(new Change(because, seven, null), new Change(because, three, three)), List.of());
            ledger.people.remove(7);
            ledger.merged.put(7, 3);
            done.complete(null);
        } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
        } finally {
            connection.destroy();
        }
    }

    private boolean isSomebodyWaiting() {
        return ledger.jdbc
                .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(Condition condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!condition.holds()) {
            assertThat(Instant.now()).as("still waiting").isBefore(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private interface Condition {
        boolean holds();
    }

    /** Something happens right after somebody was found. */
    private final class Interrupted implements Profiles {
        private final Runnable meanwhile;

        Interrupted(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public Optional<Profile> find(int profileId) {
            Optional<Profile> found = ledger.find(profileId);
            meanwhile.run();
            return found;
        }

        @Override
        public Map<Integer, Profile> find(Collection<Integer> profileIds) {
            return ledger.find(profileIds);
        }

        @Override
        public void forEach(Consumer<Profile> each) {
            ledger.forEach(each);
        }
    }

    private static final class Nobody implements PersonRows {
        @Override
        public Map<Integer, PersonRow> rows(Collection<Integer> profileIds) {
            return Map.of();
        }

        @Override
        public List<Integer> search(String typed, int limit) {
            return List.of();
        }
    }
}
