package io.huoshui.web.internal;

import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who holds which bearer token. The database knows hashes only; the local command line's token is known to this process only. */
final class MachineTokens {
    private static final SignedIn LOCAL = SignedIn.machine("command line", "command line", Role.ADMIN);

    private final MachineTokenTable table;
    private final byte[] local;

    MachineTokens(MachineTokenTable table, WebSettings settings) {
        this.table = table;
        this.local = settings.localToken().getBytes(StandardCharsets.UTF_8);
    }

    Optional<SignedIn> holderOf(String token) {
        if (MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), local)) {
            return Optional.of(LOCAL);
        }
        return table.use(Secrets.hash(token))
                .map(each -> SignedIn.machine("token:" + each.name(), each.name(), each.role()));
    }
}
