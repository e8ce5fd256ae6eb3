package io.huoshui.web.internal;

import io.huoshui.web.SignedIn;
import io.huoshui.web.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions of the console. They live in this process only: a restart signs everybody out, which costs a sign-in and saves a table
 * written at every request.
 */
final class Sessions {
    private static final String OPERATOR = "huoshui.operator";
    private static final String VERSION = "huoshui.version";
    private static final String SINCE = "huoshui.since";

    private final OperatorTable operators;
    private final WebSettings settings;
    private final Clock clock;

    Sessions(OperatorTable operators, WebSettings settings, Clock clock) {
        this.operators = operators;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who this session belongs to; ends the session when it is too old or the account changed since. */
    Optional<SignedIn> callerOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(OPERATOR) instanceof Integer id)) {
            return Optional.empty();
        }
        Optional<Operator> operator = operators
                .find(id)
                .filter(each -> each.active()
                        && Integer.valueOf(each.credentialVersion()).equals(session.getAttribute(VERSION)));
        boolean tooOld = !(session.getAttribute(SINCE) instanceof Instant since)
                || since.plus(settings.absolute()).isBefore(clock.instant());
        if (operator.isEmpty() || tooOld) {
            session.invalidate();
            return Optional.empty();
        }
        return operator.map(Operator::signedIn);
    }

    /** Signs in: always under a new session id, so that an id planted before the sign-in is worth nothing. */
    void begin(HttpServletRequest request, Operator operator) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        session.setAttribute(OPERATOR, operator.id());
        session.setAttribute(VERSION, operator.credentialVersion());
        session.setAttribute(SINCE, clock.instant());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
