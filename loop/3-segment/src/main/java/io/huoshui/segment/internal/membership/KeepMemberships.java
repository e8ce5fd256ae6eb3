package io.huoshui.segment.internal.membership;

import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.tag.DefinitionKey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Judges many people again: after a definition changed, after lines were drawn anew, when timers are due. */
final class KeepMemberships {
    private static final int CHUNK = 1_000;

    private final Profiles profiles;
    private final KnowPeople know;
    private final MembershipTable memberships;
    private final ZoneId zone;

    KeepMemberships(Profiles profiles, KnowPeople know, MembershipTable memberships, ZoneId zone) {
        this.profiles = profiles;
        this.know = know;
        this.memberships = memberships;
        this.zone = zone;
    }

    /** Everyone alive, by some of the definitions. */
    void judgeEveryone(MembershipBook book, InForce inForce, BitSet places, MembershipBook.Occasion occasion) {
        if (places.isEmpty()) {
            return;
        }
        List<Profile> chunk = new ArrayList<>(CHUNK);
        profiles.forEach(person -> {
            chunk.add(person);
            if (chunk.size() == CHUNK) {
                judge(book, inForce, places, chunk, occasion);
                chunk.clear();
            }
        });
        judge(book, inForce, places, chunk, occasion);
    }

    /** These people, by some of the definitions. */
    void judge(
            MembershipBook book,
            InForce inForce,
            BitSet places,
            Collection<Integer> people,
            MembershipBook.Occasion occasion) {
        List<Integer> ids = List.copyOf(people);
        for (int from = 0; from < ids.size() && !places.isEmpty(); from += CHUNK) {
            List<Integer> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            judge(book, inForce, places, byId(profiles.find(chunk)), occasion);
        }
    }

    /** These people, of whom the past is at hand; the rest is read, as far as the definitions ask for it. */
    void judge(
            MembershipBook book,
            InForce inForce,
            BitSet places,
            RoaringBitmap people,
            Map<Integer, PersonPast> pasts,
            MembershipBook.Occasion occasion) {
        List<Integer> ids = people.stream().boxed().toList();
        BitSet seen = inForce.andReaders(places);
        Map<Integer, Profile> profiles = seen.intersects(inForce.readingPerson()) ? this.profiles.find(ids) : Map.of();
        KnowPeople.Tables tables = know.tables(ids, inForce, seen);
        book.open(ids);
        for (int id : ids) {
            PersonPast past = pasts.getOrDefault(id, new PersonPast());
            judge(book, inForce, places, false, tables.known(id, profiles.get(id), past), occasion);
        }
        book.write();
    }

    /** All who are in it leave; who is judged by that is judged again. */
    void empty(MembershipBook book, InForce inForce, DefinitionKey key, int version, MembershipBook.Occasion occasion) {
        List<Integer> members = memberships.members(key, 0, CHUNK);
        while (!members.isEmpty()) {
            book.open(members);
            members.forEach(each -> book.leave(book.of(each), key, version, occasion));
            judge(book, inForce, inForce.readersOf(key), byId(profiles.find(members)), occasion);
            book.write();
            members = memberships.members(key, members.get(members.size() - 1), CHUNK);
        }
    }

    KnowPeople.Tables tables(Collection<Integer> people, InForce inForce) {
        return know.tables(people, inForce);
    }

    /** Everything rules in force may see of these people now; those who are gone are left out. */
    Map<Integer, Known> know(Collection<Integer> people, InForce inForce) {
        KnowPeople.Tables tables = know.tables(people, inForce);
        Map<Integer, PersonPast> pasts = know.pasts(people, inForce.eventNames());
        Map<Integer, Known> known = new HashMap<>();
        profiles.find(people)
                .forEach((id, person) -> known.put(id, tables.known(person, pasts.getOrDefault(id, new PersonPast()))));
        return known;
    }

    private void judge(
            MembershipBook book,
            InForce inForce,
            BitSet places,
            List<Profile> people,
            MembershipBook.Occasion occasion) {
        if (people.isEmpty()) {
            return;
        }
        List<Integer> ids = people.stream().map(Profile::id).toList();
        BitSet seen = inForce.andReaders(places);
        book.open(ids);
        KnowPeople.Tables tables = know.tables(ids, inForce, seen);
        Map<Integer, PersonPast> pasts = know.pasts(ids, inForce.eventNames(seen));
        for (Profile person : people) {
            PersonPast past = pasts.getOrDefault(person.id(), new PersonPast());
            judge(book, inForce, places, false, tables.known(person, past), occasion);
        }
        book.write();
    }

    /** Judges one person of whom everything is at hand. */
    void judge(
            MembershipBook book,
            InForce inForce,
            BitSet places,
            boolean all,
            Known known,
            MembershipBook.Occasion occasion) {
        Draft draft = book.of(known.id());
        book.judge(draft, new JudgePerson(known, draft, occasion.at(), zone), inForce, places, all, occasion);
    }

    private static List<Profile> byId(Map<Integer, Profile> people) {
        return people.values().stream()
                .sorted(Comparator.comparingInt(Profile::id))
                .toList();
    }
}
