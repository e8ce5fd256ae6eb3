package io.huoshui.connect.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, e.g. {@code 10.0.0.0/8}. */
final class Network {
    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** @param text an address in digits, a slash and the length of the prefix */
    static Network of(String text) {
        String[] parts = text.split("/");
        try {
            return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    boolean holds(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
