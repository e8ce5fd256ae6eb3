package io.huoshui.web.internal;

import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may use the console, and as what. */
@RestController
@RequestMapping("/api/users")
class OperatorController {
    private final OperatorTable operators;
    private final KeepOperators keep;

    OperatorController(OperatorTable operators, KeepOperators keep) {
        this.operators = operators;
        this.keep = keep;
    }

    record NewUser(
            @NotNull @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._@-]{1,63}")
            String username,

            @NotBlank @Size(max = 64) String displayName,
            @NotNull Role role) {}

    record Change(
            @NotBlank @Size(max = 64) String displayName,
            @NotNull Role role,
            @NotNull Boolean active) {}

    record User(
            int id,
            String username,
            String displayName,
            Role role,
            boolean active,
            @Nullable Instant lastLoginAt) {}

    record UserWithPassword(
            int id,
            String username,
            String displayName,
            Role role,
            boolean active,
            @Nullable Instant lastLoginAt,
            String oneTimePassword) {}

    @GetMapping
    @Needs(Permission.SETTINGS_READ)
    List<User> all() {
        return operators.all().stream().map(OperatorController::user).toList();
    }

    @PostMapping
    @Needs(Permission.SETTINGS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    UserWithPassword add(@Valid @RequestBody NewUser wish) {
        return shown(keep.add(wish.username(), wish.displayName(), wish.role()));
    }

    @PutMapping("/{id}")
    @Needs(Permission.SETTINGS_EDIT)
    User change(@PathVariable int id, @Valid @RequestBody Change wish) {
        return user(keep.change(id, wish.displayName(), wish.role(), wish.active()));
    }

    @PostMapping("/{id}/reset-password")
    @Needs(Permission.SETTINGS_EDIT)
    UserWithPassword reset(@PathVariable int id) {
        return shown(keep.reset(id));
    }

    private static User user(Operator each) {
        return new User(each.id(), each.username(), each.displayName(), each.role(), each.active(), each.lastLoginAt());
    }

    private static UserWithPassword shown(KeepOperators.WithPassword made) {
        Operator each = made.operator();
        return new UserWithPassword(
                each.id(),
                each.username(),
                each.displayName(),
                each.role(),
                each.active(),
                each.lastLoginAt(),
                made.oneTimePassword());
    }
}
