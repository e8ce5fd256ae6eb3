package io.huoshui.web.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.OpenToAll;
import io.huoshui.web.Permission;
import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, one's own password. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final OperatorTable operators;
    private final CsrfTokenRepository csrf;
    private final Brand brand;
    private final Audit audit;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            OperatorTable operators,
            CsrfTokenRepository csrf,
            Brand brand,
            Audit audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.operators = operators;
        this.csrf = csrf;
        this.brand = brand;
        this.audit = audit;
    }

    record Login(
            @NotBlank @Size(max = 64) String username,
            @NotNull @Size(min = 1, max = 128) String password) {}

    record NewPassword(
            @NotNull @Size(min = 1, max = 128) String current,
            @NotNull @Size(min = 12, max = 128) String next) {}

    record BrandView(String name, boolean simulated, String timezone, String currency) {}

    record Session(
            String username,
            String displayName,
            Role role,
            List<Permission> permissions,
            BrandView brand,
            boolean mustChangePassword) {}

    @PostMapping
    @OpenToAll(because = "this is the sign-in")
    Session begin(@Valid @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        Operator operator = signIn.check(login.username(), login.password(), request.getRemoteAddr());
        sessions.begin(request, operator);
        csrf.saveToken(
                csrf.generateToken(request), request, response); // a token from before the sign-in is worth nothing now
        return session(operator.signedIn());
    }

    @GetMapping
    @OpenToAll(because = "the console asks it first, to get its anti-forgery cookie")
    Session current() {
        return session(SignedIn.current().orElseThrow(() -> new Refused(WebReason.WEB_NOT_SIGNED_IN)));
    }

    @DeleteMapping
    @Needs(value = Permission.SESSION, evenBeforePasswordChange = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) {
        sessions.end(request);
    }

    @PutMapping("/password")
    @Needs(value = Permission.SESSION, evenBeforePasswordChange = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@Valid @RequestBody NewPassword wish, HttpServletRequest request) {
        SignedIn caller = SignedIn.current().orElseThrow();
        Operator operator = signIn.check(caller.name(), wish.current(), request.getRemoteAddr());
        signIn.change(operator, wish.next());
        audit.record("operator.password", "operator:" + caller.name(), Map.of());
        operators.find(operator.id()).ifPresent(changed -> sessions.begin(request, changed));
    }

    private Session session(SignedIn caller) {
        return new Session(
                caller.name(),
                caller.displayName(),
                caller.role(),
                Arrays.stream(Permission.values()).filter(caller.role()::may).toList(),
                new BrandView(brand.name(), brand.simulated(), brand.zone().getId(), brand.currency()),
                caller.mustChangePassword());
    }
}
