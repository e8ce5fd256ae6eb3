package io.huoshui.web.internal;

import io.huoshui.web.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who is calling: a bearer token if one is given, otherwise the session. The operator is read anew for each request, so a changed
 * role, a new password or a closed account counts at once.
 */
final class SignedInFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final MachineTokens tokens;
    private final ProblemWriter problems;

    SignedInFilter(Sessions sessions, MachineTokens tokens, ProblemWriter problems) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** A page of another origin cannot set this header without our consent: such requests need no anti-forgery token. */
    static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasBearer(request)) {
            Optional<SignedIn> machine = tokens.holderOf(request.getHeader("Authorization")
                    .substring(BEARER.length())
                    .strip());
            if (machine.isEmpty()) {
                problems.commence(request, response, new BadCredentialsException("unknown token"));
                return;
            }
            enter(machine.get());
        } else {
            sessions.callerOf(request).ifPresent(SignedInFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private static void enter(SignedIn caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList("ROLE_" + caller.role())));
        SecurityContextHolder.setContext(context);
    }
}
