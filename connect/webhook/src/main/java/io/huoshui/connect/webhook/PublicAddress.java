package io.huoshui.connect.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are somewhere on the public Internet, and not this machine, its network or the cloud it runs in. */
public final class PublicAddress {
    /** Not global by IANA's special-purpose registry; those of clouds' metadata (169.254/16, 100.64/10) are among them. */
    private static final List<Network> NOT_PUBLIC_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** All unicast that is given out; what is mapped, translated, local or multicast lies outside. */
    private static final Network PUBLIC_V6 = Network.of("2000::/3");

    /** Inside it: protocol assignments (Teredo among them), documentation, 6to4, the black hole of AS112. */
    private static final List<Network> NOT_PUBLIC_V6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddress() {}

    /** An IPv4 address written as IPv6 ({@code ::ffff:…}) is judged as what it is. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_V4.stream().noneMatch(each -> each.holds(bytes))
                : PUBLIC_V6.holds(bytes) && NOT_PUBLIC_V6.stream().noneMatch(each -> each.holds(bytes));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
