package io.huoshui.run.rehearsal;

import io.huoshui.event.LoopBatch;
import io.huoshui.event.LoopStep;
import io.huoshui.profile.Profile;
import io.huoshui.profile.ProfileChanges;
import io.huoshui.profile.Profiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The people of a scratch world in memory, because every night of a rehearsal looks at all of them, and the table would be read a few hundred
 * times. Follows what the profile stage says of each batch, and takes it back when that came to nothing. Pools too large to hold are read as
 * ever. Used by one thread.
 */
final class PeopleAtHand implements Profiles, LoopStep {
    /** About 100 MB. */
    private static final int HELD_MOST = 20_000;

    private final Profiles table;
    private final TreeMap<Integer, Profile> held = new TreeMap<>();

    /** As they were before the transaction; those who were not there are empty. */
    private final Map<Integer, Optional<Profile>> before = new HashMap<>();

    private boolean whole;
    private boolean tooMany;

    PeopleAtHand(Profiles table) {
        this.table = table;
    }

    /** Right after the profile stage. */
    @Override
    public String stage() {
        return "profile.at-hand";
    }

    @Override
    public void advance(LoopBatch batch) {
        if (!whole) {
            return;
        }
        batch.note(ProfileChanges.class).ifPresent(note -> note.changes().forEach(this::follow));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    before.forEach(PeopleAtHand.this::put);
                }
                before.clear();
            }
        });
    }

    private void follow(ProfileChanges.Change change) {
        before.putIfAbsent(change.profileId(), Optional.ofNullable(change.before()));
        put(change.profileId(), Optional.ofNullable(change.after()));
    }

    private void put(int id, Optional<Profile> profile) {
        profile.ifPresentOrElse(each -> held.put(id, each), () -> held.remove(id));
    }

    @Override
    public Optional<Profile> find(int profileId) {
        return whole ? Optional.ofNullable(held.get(profileId)) : table.find(profileId);
    }

    @Override
    public Map<Integer, Profile> find(Collection<Integer> profileIds) {
        if (!whole) {
            return table.find(profileIds);
        }
        Map<Integer, Profile> found = new HashMap<>();
        for (int each : profileIds) {
            Profile profile = held.get(each);
            if (profile != null) {
                found.put(each, profile);
            }
        }
        return found;
    }

    @Override
    public void forEach(Consumer<Profile> each) {
        if (!whole && !tooMany) {
            held.clear();
            table.forEach(this::hold);
            whole = !tooMany;
            if (tooMany) {
                held.clear();
            }
        }
        if (whole) {
            held.values().forEach(each);
        } else {
            table.forEach(each);
        }
    }

    private void hold(Profile profile) {
        if (held.size() < HELD_MOST) {
            held.put(profile.id(), profile);
        } else {
            tooMany = true;
        }
    }
}
