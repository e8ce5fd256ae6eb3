package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.web.Permission;
import io.huoshui.web.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every route the router knows, called over HTTP by everyone there is. {@code docs/reference/permissions.csv} says who may; it is
 * written anew by {@code -Dpermissions.write=true}, and a change of it is a change somebody has to review.
 */
class PermissionsIT {
    private static final Path GOLDEN = Path.of("../../docs/reference/permissions.csv");

    private final Shop shop = Shop.open();
    private final List<Routes.Route> routes = Routes.of(shop.server().context()).all().stream()
            .filter(route -> !route.path().startsWith("/v1/") && !route.path().equals("/error"))
            .toList();

    @Test
    void eachRouteIsInTheReviewedTable() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("method,path,needs,"
                + String.join(
                        ",",
                        Arrays.stream(Role.values()).map(PermissionsIT::word).toList()) + ",anonymous");
        routes.forEach(route -> lines.add(line(route)));
        if (Boolean.getBoolean("permissions.write")) {
            Files.write(GOLDEN, lines);
        }
        assertThat(Files.readAllLines(GOLDEN))
                .as("who may call what; after review: -Dpermissions.write=true")
                .isEqualTo(lines);
    }

    @Test
    void noRouteForgotToSayWhatItNeeds() {
        assertThat(routes).filteredOn(route -> route.needs().equals("nothing")).isEmpty();
        assertThat(routes).hasSizeGreaterThan(50);
    }

    @Test
    void overHttpEveryoneGetsWhatTheTableSays() {
        Map<String, Caller> sessions = new LinkedHashMap<>();
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            sessions.put(word(role) + " session", shop.operator("matrix-" + word(role), role));
            roles.put(word(role) + " session", role);
            sessions.put(word(role) + " token", shop.machine(role));
            roles.put(word(role) + " token", role);
        }
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : routes) {
            if (route.path().equals("/api/session") && !route.method().equals("GET")) {
                continue; // signing in and out has its own tests
            }
            sessions.forEach((who, caller) -> check(route, who, caller, may(route, roles.get(who)), wrong));
            check(route, "anonymous", shop.anonymous(), route.needs().equals("open"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Routes.Route route, String who, Caller caller, boolean may, List<String> wrong) {
        String body = List.of("POST", "PUT", "PATCH").contains(route.method()) ? "{}" : "";
        int status = caller.call(route.method(), route.anAddress(), body).statusCode();
        boolean asked = route.path().equals("/api/session"); // open, and itself answers 401
        boolean ok = may ? asked || (status != 401 && status != 403) : status == (who.equals("anonymous") ? 401 : 403);
        if (!ok || status == 500) {
            wrong.add(who + " " + route + " → " + status);
        }
    }

    private static String line(Routes.Route route) {
        StringBuilder line = new StringBuilder(route.method() + "," + route.path() + "," + route.needs());
        for (Role role : Role.values()) {
            line.append(may(route, role) ? ",yes" : ",no");
        }
        return line.append(route.needs().equals("open") ? ",yes" : ",no").toString();
    }

    private static boolean may(Routes.Route route, Role role) {
        return route.needs().equals("open")
                || (!route.needs().equals("nothing") && role.may(Permission.valueOf(route.needs())));
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
