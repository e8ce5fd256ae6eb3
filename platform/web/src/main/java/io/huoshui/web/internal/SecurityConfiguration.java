package io.huoshui.web.internal;

import io.huoshui.web.Permission;
import io.huoshui.web.Role;
import io.huoshui.web.SignedIn;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Which filter chain guards which addresses. Everything not named here is decided by {@link NeedsAuthorization}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** The doors of the event stage: the write key is the credential, there is no session to forge. */
    private static final String EVENT_DOORS = "/v1/**";

    /** Pages for customers: the signed link is the credential, and there is no session either. */
    private static final String CUSTOMER_PAGES = "/p/**";

    @Bean
    FilterRegistrationBean<SafetyHeaders> safetyHeaders() {
        FilterRegistrationBean<SafetyHeaders> registration = new FilterRegistrationBean<>(new SafetyHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> earlyRefusals() {
        return tomcat -> tomcat.addEngineValves(new EarlyRefusals(new SafetyHeaders()));
    }

    /** A timer around each of a dozen filters costs more than the filters do. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return cookies;
    }

    /** Keeps Spring Boot from inventing a user of its own. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("operators sign in at /api/session");
        };
    }

    /** Whoever comes here shows the credential to the door itself: no filter has anything to say, and each would cost every event. */
    @Bean
    @Order(1)
    SecurityFilterChain withoutSession() {
        return new DefaultSecurityFilterChain(new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern(EVENT_DOORS),
                PathPatternRequestMatcher.pathPattern(CUSTOMER_PAGES)));
    }

    /** The doors of the event stage count for themselves what comes, and how long it takes. */
    @Bean
    ObservationPredicate unobservedEvents() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request)
                || request.getCarrier() == null
                || !request.getCarrier().getRequestURI().startsWith("/v1/");
    }

    @Bean
    @Order(2)
    SecurityFilterChain operatorApi(
            HttpSecurity http,
            Sessions sessions,
            MachineTokens tokens,
            ProblemWriter problems,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<HandlerMapping> mappings)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll() // their first dispatch was decided already
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access(operatorOrLoopback())
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .access(signedIn())
                        .anyRequest()
                        .access(new NeedsAuthorization(mappings)))
                .addFilterBefore(new SignedInFilter(sessions, tokens, problems), CsrfFilter.class)
                .csrf(csrf ->
                        csrf.spa().csrfTokenRepository(csrfTokens).ignoringRequestMatchers(SignedInFilter::hasBearer))
                .headers(AbstractHttpConfigurer::disable) // SafetyHeaders sets them on every response
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // Sessions are ours. A policy named here brings a filter that takes every request for a new sign-in and
                // changes the session's id: two requests at once, and the operator is out.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> signedIn() {
        return (authentication, context) -> new AuthorizationDecision(SignedIn.current()
                .filter(caller -> !caller.mustChangePassword())
                .isPresent());
    }

    private static AuthorizationManager<RequestAuthorizationContext> operatorOrLoopback() {
        return (authentication, context) -> {
            boolean allowed = SignedIn.current()
                    .filter(caller -> !caller.mustChangePassword())
                    .map(SignedIn::role)
                    .orElse(Role.VIEWER)
                    .may(Permission.OPERATE);
            return new AuthorizationDecision(
                    allowed || isLoopback(context.getRequest().getRemoteAddr()));
        };
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
