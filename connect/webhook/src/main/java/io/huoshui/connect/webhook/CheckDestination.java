package io.huoshui.connect.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a message may go: over HTTPS on its usual port, to a name whose every address is public; anywhere else only by an entry of the
 * list. The name is resolved once, here, and the address found is the one to connect to: what the name means a moment later does not matter.
 */
public final class CheckDestination {
    private final Set<Origin> listed;
    private final Lookup lookup;
    private final Predicate<InetAddress> isPublic;

    /** What a name stands for. */
    public interface Lookup {
        /** @return at least one */
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /**
     * @param listed origins an operator of the machine trusts, private or not
     * @param isPublic {@link PublicAddress#isPublic}, but for tests
     */
    public CheckDestination(Set<Origin> listed, Lookup lookup, Predicate<InetAddress> isPublic) {
        this.listed = Set.copyOf(listed);
        this.lookup = lookup;
        this.isPublic = isPublic;
    }

    /** What was found of a URL. */
    public sealed interface Checked {
        /** @param address to connect to, and no other */
        record Open(Origin origin, InetAddress address) implements Checked {}

        /** Never to be called. */
        record Closed(String code) implements Checked {}

        /** The name leads nowhere at the moment. */
        record Unknown() implements Checked {}
    }

    public Checked check(String url) {
        Optional<Origin> origin = Origin.of(url);
        return origin.isEmpty() ? new Checked.Closed("url") : check(origin.get());
    }

    private Checked check(Origin origin) {
        boolean trusted = listed.contains(origin);
        if (!trusted && !origin.isSecure()) {
            return new Checked.Closed("not-https");
        }
        if (!trusted && origin.port() != 443) {
            return new Checked.Closed("port");
        }
        try {
            List<InetAddress> addresses = lookup.of(origin.host());
            return trusted || addresses.stream().allMatch(isPublic)
                    ? new Checked.Open(origin, addresses.get(0))
                    : new Checked.Closed("private-address");
        } catch (UnknownHostException nowhere) {
            return new Checked.Unknown();
        }
    }
}
