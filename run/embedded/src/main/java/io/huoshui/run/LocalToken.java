package io.huoshui.run;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The bearer token of the command line on this machine: new with each start, known only to this process and {@code run/server.json}. */
record LocalToken(String value) {
    private static final int BYTES = 24;

    static LocalToken random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LocalToken("local_" + HexFormat.of().formatHex(bytes));
    }
}
