package io.huoshui.web.internal;

import io.huoshui.base.Refused;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Role;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens for machines, each with a role; the token itself is shown once. */
@RestController
@RequestMapping("/api/tokens")
class MachineTokenController {
    private static final int PREFIX = 8;

    private final MachineTokenTable tokens;
    private final Audit audit;

    MachineTokenController(MachineTokenTable tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    record NewToken(
            @NotBlank @Size(max = 64) String name, @NotNull Role role) {}

    record ShownOnce(int id, String name, Role role, String prefix, Instant createdAt, String token) {}

    @GetMapping
    @Needs(Permission.SETTINGS_EDIT)
    List<MachineToken> all() {
        return tokens.all();
    }

    @PostMapping
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ShownOnce add(@Valid @RequestBody NewToken wish) {
        String secret = Secrets.token();
        MachineToken made = tokens.add(wish.name(), wish.role(), secret.substring(0, PREFIX), Secrets.hash(secret));
        audit.record(
                "token.add", "token:" + made.id(), Map.of("role", made.role().name()));
        return new ShownOnce(made.id(), made.name(), made.role(), made.prefix(), made.createdAt(), secret);
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void revoke(@PathVariable int id) {
        if (!tokens.revoke(id)) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        audit.record("token.revoke", "token:" + id, Map.of());
    }
}
