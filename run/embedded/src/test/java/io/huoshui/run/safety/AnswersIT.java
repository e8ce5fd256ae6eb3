package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and how each kind of refusal looks. */
class AnswersIT {
    private final Shop shop = Shop.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/people/7",
                "/index.html",
                "/assets/none.js",
                "/favicon.ico",
                "/api/session",
                "/api/nothing",
                "/api/users",
                "/api/users/0",
                "/v1/track",
                "/v1/nothing",
                "/v3/api-docs",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/env",
                "/error",
                "/api/..;/users",
                "/%2e%2e/etc/passwd",
                "/a%00b"
            })
    void everyAnswerCarriesTheSafetyHeaders(String path) {
        for (Caller caller : new Caller[] {shop.anonymous(), shop.admin()}) {
            HttpResponse<String> answer = caller.get(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .contains("default-src 'self'", "script-src 'self' 'nonce-", "style-src 'self' 'nonce-")
                    .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void noNonceIsUsedTwice() {
        Set<String> policies = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            policies.add(shop.anonymous()
                    .get("/api/session")
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow());
        }
        assertThat(policies).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, '', 404, WEB_NOT_FOUND",
        "PATCH, /api/users, '{}', 405, WEB_METHOD",
        "POST, /api/users, '{', 400, WEB_UNREADABLE",
        "POST, /api/users, '{}', 400, WEB_INVALID",
        "GET, /api/audit?size=201, '', 400, WEB_INVALID",
        "GET, /api/audit?page=x, '', 400, WEB_INVALID",
        "PUT, /api/users/999999, '{\"displayName\":\"x\",\"role\":\"VIEWER\",\"active\":true}', 404, WEB_NOT_FOUND",
        "POST, /api/users, '{\"username\":\"admin\",\"displayName\":\"x\",\"role\":\"VIEWER\"}', 409, WEB_NAME_TAKEN",
        "POST, /api/users, '{\"username\":\"xy\",\"displayName\":\"x\",\"role\":\"KING\"}', 400, WEB_UNREADABLE",
    })
    void eachRefusalIsAProblemWithACodeAndWordsInBothLanguages(
            String method, String path, String body, int status, String code) {
        HttpResponse<String> answer = shop.admin().call(method, path, body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"zh\":\"", "\"en\":\"", "\"number\":11");
    }

    @Test
    void validationNamesTheFields() {
        assertThat(shop.admin()
                        .post("/api/users", "{\"role\":\"VIEWER\",\"displayName\":\"\"}")
                        .body())
                .contains("\"field\":\"username\"", "\"field\":\"displayName\"");
    }

    @Test
    void anUnsupportedContentTypeIs415() {
        HttpResponse<String> answer =
                shop.admin().with("Content-Type", "text/plain").call("POST", "/api/users", "");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("WEB_MEDIA_TYPE");
    }

    @Test
    void anUnknownTokenIsTurnedAwayEvenWithASessionBesideIt() {
        Caller caller = shop.anonymous();
        caller.signIn("admin", Shop.PASSWORD);
        assertThat(caller.with("Authorization", "Bearer nonsense")
                        .get("/api/users")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void auditedActsFormAnUnbrokenChain() {
        assertThat(shop.admin().get("/api/audit/verification").body()).contains("\"intact\":true");
        assertThat(shop.admin().get("/api/audit?action=operator.").body()).contains("operator.first-admin");
    }
}
