package io.huoshui.web.internal;

import io.huoshui.web.Needs;
import io.huoshui.web.OpenToAll;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The one place that decides who may call what: finds the method that will serve the request, reads its {@link Needs} and asks the
 * caller's role. No method, no annotation, no sign-in: no.
 */
final class NeedsAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final String NEEDED = NeedsAuthorization.class.getName() + ".needed";
    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final ObjectProvider<HandlerMapping> mappings;

    NeedsAuthorization(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The permission the refused request asked for; null when it asked for none we know. */
    static @Nullable Permission needed(HttpServletRequest request) {
        return request.getAttribute(NEEDED) instanceof Permission permission ? permission : null;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication given = authentication.get();
        SignedIn caller = given != null && given.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
        Object handler = handlerOf(request);
        if (handler instanceof HandlerMethod method) {
            return mayCall(method, caller, request);
        }
        if (handler instanceof ResourceHttpRequestHandler) {
            // the console's files hold no data; an unknown address below /api is told only to those who are signed in
            return caller != null || !isProgram(request) ? YES : NO;
        }
        // no handler: wrong method or content type, which the dispatcher will say to whoever is signed in
        return handler == null && caller != null ? YES : NO;
    }

    private static AuthorizationDecision mayCall(
            HandlerMethod method, @Nullable SignedIn caller, HttpServletRequest request) {
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return YES;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            return NO;
        }
        request.setAttribute(NEEDED, needs.value());
        if (caller != null && caller.mustChangePassword() && !needs.evenBeforePasswordChange()) {
            return NO;
        }
        return caller != null && caller.role().may(needs.value()) ? YES : NO;
    }

    private static boolean isProgram(HttpServletRequest request) {
        return List.of("/api/", "/v1/", "/v3/", "/actuator/").stream()
                .anyMatch(prefix -> request.getRequestURI().startsWith(prefix));
    }

    private @Nullable Object handlerOf(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            for (HandlerMapping mapping : mappings.orderedStream().toList()) {
                HandlerExecutionChain chain = mapping.getHandler(request);
                if (chain != null) {
                    return chain.getHandler();
                }
            }
            return null;
        } catch (HttpRequestMethodNotSupportedException | HttpMediaTypeException noSuchVariant) {
            return null;
        } catch (Exception broken) {
            throw new IllegalStateException("cannot tell what serves this request", broken);
        }
    }
}
