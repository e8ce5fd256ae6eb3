package io.huoshui.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What operators said about who is not who: no person may hold identities of both sides of one link. Immutable. */
public final class CannotLinks {
    public static final CannotLinks NONE = new CannotLinks(List.of());

    /** @param id names the decision it came from */
    public record Link(String id, Set<Identity> left, Set<Identity> right) {}

    private record Side(String link, boolean left) {
        Side opposite() {
            return new Side(link, !left);
        }
    }

    private final Map<Identity, Set<Side>> sides = new HashMap<>();

    public CannotLinks(Collection<Link> links) {
        for (Link link : links) {
            link.left().forEach(each -> put(each, new Side(link.id(), true)));
            link.right().forEach(each -> put(each, new Side(link.id(), false)));
        }
    }

    public boolean separate(Set<Identity> one, Set<Identity> two) {
        if (sides.isEmpty()) {
            return false;
        }
        Set<Side> taken = sidesOf(one);
        return sidesOf(two).stream().map(Side::opposite).anyMatch(taken::contains);
    }

    private Set<Side> sidesOf(Set<Identity> identities) {
        Set<Side> found = new HashSet<>();
        identities.forEach(each -> found.addAll(sides.getOrDefault(each, Set.of())));
        return found;
    }

    private void put(Identity identity, Side side) {
        sides.computeIfAbsent(identity, any -> new HashSet<>()).add(side);
    }
}
