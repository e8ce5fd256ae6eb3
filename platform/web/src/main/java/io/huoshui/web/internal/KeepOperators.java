package io.huoshui.web.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.Audit;
import io.huoshui.web.Role;
import io.huoshui.web.WebReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds and changes operators; an administrator always remains. */
final class KeepOperators {
    private final OperatorTable operators;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;

    KeepOperators(OperatorTable operators, Passwords passwords, Audit audit, TransactionTemplate transaction) {
        this.operators = operators;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    record WithPassword(Operator operator, String oneTimePassword) {}

    WithPassword add(String username, String displayName, Role role) {
        String password = Secrets.password();
        String hash = passwords.hash(password);
        return inTransaction(() -> {
            int id = operators
                    .add(username, displayName, role, hash, true)
                    .orElseThrow(() -> new Refused(WebReason.WEB_NAME_TAKEN));
            audit.record("operator.add", "operator:" + username, Map.of("role", role.name()));
            return new WithPassword(known(id), password);
        });
    }

    Operator change(int id, String displayName, Role role, boolean active) {
        return inTransaction(() -> {
            Operator before = known(id);
            List<Integer> admins = operators.lockAdmins();
            if (admins.equals(List.of(id)) && (role != Role.ADMIN || !active)) {
                throw new Refused(WebReason.WEB_LAST_ADMIN);
            }
            operators.change(id, displayName, role, active);
            audit.record(
                    "operator.change",
                    "operator:" + before.username(),
                    Map.of("role", role.name(), "roleBefore", before.role().name(), "active", active));
            return known(id);
        });
    }

    WithPassword reset(int id) {
        String password = Secrets.password();
        String hash = passwords.hash(password);
        return inTransaction(() -> {
            Operator operator = known(id);
            operators.password(id, hash, true);
            audit.record("operator.reset-password", "operator:" + operator.username(), Map.of());
            return new WithPassword(known(id), password);
        });
    }

    private Operator known(int id) {
        return operators.find(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
