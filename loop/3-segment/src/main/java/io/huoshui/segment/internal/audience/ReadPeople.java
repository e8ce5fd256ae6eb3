package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.internal.membership.KnowPeople;
import io.huoshui.segment.internal.membership.PersonPast;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** People with all a rule can ask of them, many at once. */
public final class ReadPeople {
    private static final int CHUNK = 1_000;

    private final Profiles profiles;
    private final KnowPeople know;
    private final TransactionTemplate transaction;

    ReadPeople(Profiles profiles, KnowPeople know, TransactionTemplate transaction) {
        this.profiles = profiles;
        this.know = know;
        this.transaction = transaction;
    }

    /** Without their past; those who are gone are left out. */
    List<KnownPerson> read(Collection<Integer> ids) {
        return readWithPast(ids, Set.of());
    }

    /** The same with their events of these names. */
    List<KnownPerson> readWithPast(Collection<Integer> ids, Set<String> events) {
        return known(profiles.find(ids).values(), events);
    }

    /** All living people in chunks, with their events of these names. */
    void forEach(Set<String> events, Consumer<List<KnownPerson>> each) {
        List<Profile> chunk = new ArrayList<>(CHUNK);
        // inside a transaction they are streamed
        transaction.executeWithoutResult(status -> profiles.forEach(profile -> {
            chunk.add(profile);
            if (chunk.size() == CHUNK) {
                each.accept(known(chunk, events));
                chunk.clear();
            }
        }));
        each.accept(known(chunk, events));
    }

    private List<KnownPerson> known(Collection<Profile> people, Set<String> events) {
        Map<Integer, PersonPast> pasts =
                know.pasts(people.stream().map(Profile::id).toList(), events);
        return know.everything(people).stream()
                .map(each ->
                        new KnownPerson(each, pasts.getOrDefault(each.profile().id(), new PersonPast())))
                .toList();
    }
}
