package io.huoshui.profile;

import io.huoshui.event.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole pool of people in memory: what any log makes of nothing. */
public final class Pool {
    private final List<People.Taken> taken = new ArrayList<>();
    private final People people;
    private int newest;

    private Pool(IdentityRules rules, CannotLinks apart) {
        people = new People(
                rules, new ProfileFold(AnEvent.BRAND), apart, (position, ordinal, identity) -> ++newest, List.of());
    }

    public static Pool of(List<Event> log) {
        return of(log, CannotLinks.NONE);
    }

    public static Pool of(List<Event> log, CannotLinks apart) {
        Pool pool = new Pool(IdentityRules.standard(), apart);
        log.forEach(each -> pool.people.take(each).ifPresent(pool.taken::add));
        return pool;
    }

    public static Pool of(AnEvent... events) {
        return of(AnEvent.log(List.of(events)));
    }

    public Map<Integer, Profile> profiles() {
        return people.profiles();
    }

    public Profile only() {
        return profiles().values().iterator().next();
    }

    public List<Resolution.Clash> clashes() {
        return taken.stream()
                .flatMap(each -> each.resolution().clashes().stream())
                .toList();
    }

    public List<Resolution.Merge> merges() {
        return taken.stream()
                .flatMap(each -> each.resolution().merges().stream())
                .toList();
    }

    public Optional<Profile> ownerOf(String namespace, String value) {
        return people.firstOwner(List.of(new Identity(namespace, value))).map(profiles()::get);
    }

    /** Who is who and what is known of them, whatever numbers they were given. */
    public Map<Set<Identity>, Profile> content() {
        return content(profiles().values());
    }

    public static Map<Set<Identity>, Profile> content(Iterable<Profile> profiles) {
        Map<Set<Identity>, Profile> content = new HashMap<>();
        for (Profile each : profiles) {
            content.put(Set.copyOf(each.identities().keySet()), withoutId(each));
        }
        return content;
    }

    private static Profile withoutId(Profile profile) {
        return ProfileJoin.join(Profile.born(0, profile.firstSeenAt()), profile);
    }

    @Override
    public String toString() {
        return profiles().values().stream().map(Profile::toString).collect(Collectors.joining("\n"));
    }
}
