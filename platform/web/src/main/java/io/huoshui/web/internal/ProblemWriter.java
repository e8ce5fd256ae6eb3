package io.huoshui.web.internal;

import io.huoshui.web.SignedIn;
import io.huoshui.web.WebReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Says no in front of the routes: 401 to who is not signed in, 403 to who may not. */
final class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"huoshui\"");
        write(response, Problem.of(WebReason.WEB_NOT_SIGNED_IN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean isSignIn = request.getRequestURI().equals("/api/session");
        if (SignedIn.current().isEmpty() && !isSignIn) {
            commence(request, response, new InsufficientAuthenticationException("not signed in", why));
        } else if (why instanceof CsrfException) {
            write(response, Problem.of(WebReason.WEB_FORGED));
        } else if (SignedIn.current().map(SignedIn::mustChangePassword).orElse(false)) {
            write(response, Problem.of(WebReason.WEB_PASSWORD_NOT_CHANGED));
        } else {
            write(response, Problem.of(WebReason.WEB_NOT_ALLOWED).withPermission(NeedsAuthorization.needed(request)));
        }
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
