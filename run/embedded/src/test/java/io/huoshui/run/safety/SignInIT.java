package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {
    private static final String SESSION = "HUOSHUI_SESSION";

    private final Shop shop = Shop.open();

    @Test
    void aSessionNeedsTheAntiForgeryToken() {
        Caller caller = shop.operator("forged", Role.ADMIN).withoutProof();
        HttpResponse<String> answer =
                caller.post("/api/users", "{\"username\":\"evil\",\"displayName\":\"evil\",\"role\":\"ADMIN\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("WEB_FORGED");
        assertThat(shop.admin().get("/api/users").body()).doesNotContain("evil");
    }

    @Test
    void theSignInItselfCannotBeForged() {
        String password = shop.newOperator("login-forged", Role.VIEWER);
        assertThat(shop.anonymous()
                        .withoutProof()
                        .signIn("login-forged", password)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anIdPlantedBeforeTheSignInIsWorthNothing() {
        String password = shop.newOperator("fixation", Role.VIEWER);
        Caller victim = shop.anonymous();
        victim.plant(SESSION, "PLANTEDBYANATTACKER00000000000000");
        String first = sessionOf(victim.signIn("fixation", password));
        assertThat(first).isNotEqualTo("PLANTEDBYANATTACKER00000000000000");
        assertThat(signedInWith("PLANTEDBYANATTACKER00000000000000")).isFalse();
        assertThat(signedInWith(first)).isTrue();

        String second = sessionOf(victim.signIn("fixation", password));
        assertThat(second).isNotEqualTo(first);
    }

    private boolean signedInWith(String session) {
        return shop.anonymous()
                        .with("Cookie", SESSION + "=" + session)
                        .get("/api/session")
                        .statusCode()
                == 200;
    }

    private static String sessionOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(SESSION + "="))
                .map(each -> each.substring(SESSION.length() + 1, each.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        String password = shop.newOperator("cookie", Role.VIEWER);
        List<String> cookies =
                shop.anonymous().signIn("cookie", password).headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(each -> assertThat(each).contains(SESSION, "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signingOutEndsTheSession() {
        Caller caller = shop.operator("leaver", Role.VIEWER);
        String id = caller.cookie(SESSION).orElseThrow();
        assertThat(caller.call("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
        Caller thief = shop.anonymous();
        thief.plant(SESSION, id);
        assertThat(thief.get("/api/session").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"displayName\":\"x\",\"role\":\"VIEWER\",\"active\":false}",
                "{\"displayName\":\"x\",\"role\":\"ANALYST\",\"active\":true}"
            })
    void aClosedAccountOrAnotherRoleCountsAtOnce(String change) {
        String name = "changed-" + Math.abs(change.hashCode());
        Caller caller = shop.operator(name, Role.VIEWER);
        String id = Shop.text(userRow(name), "id");
        assertThat(shop.admin().call("PUT", "/api/users/" + id, change).statusCode())
                .isEqualTo(200);
        assertThat(caller.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        String password = shop.newOperator("renewer", Role.VIEWER);
        Caller here = shop.anonymous();
        here.signIn("renewer", password);
        Caller elsewhere = shop.anonymous();
        elsewhere.signIn("renewer", password);
        assertThat(here.changePassword(password, "long-enough-for-anyone").statusCode())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(here.get("/api/session").body()).contains("\"mustChangePassword\":false");
    }

    @Test
    void aOneTimePasswordOpensNothingButItsOwnChangeAndTheWayOut() {
        String password = shop.newOperator("newcomer", Role.ADMIN);
        Caller caller = shop.anonymous();
        assertThat(caller.signIn("newcomer", password).body()).contains("\"mustChangePassword\":true");
        for (String closed : List.of("/api/status", "/api/users", "/api/people", "/api/cockpit", "/v3/api-docs")) {
            HttpResponse<String> answer = caller.get(closed);
            assertThat(answer.statusCode()).as(closed).isEqualTo(403);
            assertThat(answer.body()).contains("WEB_PASSWORD_NOT_CHANGED");
        }
        assertThat(caller.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(caller.changePassword(password, "long-enough-for-anyone").statusCode())
                .isEqualTo(204);
        assertThat(caller.get("/api/users").statusCode()).isEqualTo(200);

        Caller leaver = shop.anonymous();
        leaver.signIn("regretful", shop.newOperator("regretful", Role.VIEWER));
        assertThat(leaver.call("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
    }

    @Test
    void tenFailuresCloseTheDoorEvenForTheRightPassword() {
        String password = shop.newOperator("guessed", Role.VIEWER);
        Caller caller = shop.anonymous();
        for (int i = 0; i < 10; i++) {
            assertThat(caller.signIn("guessed", "wrong-" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> closed = caller.signIn("guessed", password);
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoDoesNotExistIsAnsweredLikeWhoDoes() {
        shop.newOperator("exists", Role.VIEWER);
        assertThat(shop.anonymous().signIn("exists", "nonsense").body())
                .isEqualTo(shop.anonymous().signIn("does-not-exist", "nonsense").body());
    }

    @Test
    void aFloodOfSignInsIsTurnedAwayInsteadOfEatingTheMemory() {
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 80)
                .parallel()
                .forEach(i -> answers.add(
                        shop.anonymous().signIn("flood-" + i, "nonsense").statusCode()));
        assertThat(answers).isSubsetOf(401, 429);
    }

    @Test
    void theLastAdministratorStays() {
        String row = userRow("admin");
        HttpResponse<String> users = shop.admin().get("/api/users");
        long admins = users.body().split("\"role\":\"ADMIN\"", -1).length - 1L;
        if (admins == 1) {
            HttpResponse<String> answer = shop.admin()
                    .call(
                            "PUT",
                            "/api/users/" + Shop.text(row, "id"),
                            "{\"displayName\":\"x\",\"role\":\"VIEWER\",\"active\":true}");
            assertThat(answer.body()).contains("WEB_LAST_ADMIN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run/server.json", "postgres.password"})
    void secretsAreReadableForTheOwnerOnly(String file) throws IOException {
        Path secret = shop.data().resolve(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    private String userRow(String username) {
        String all = shop.admin().get("/api/users").body();
        int at = all.indexOf("\"username\":\"" + username + "\"");
        return all.substring(all.lastIndexOf('{', at), all.indexOf('}', at));
    }
}
