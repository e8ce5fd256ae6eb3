package io.huoshui.run.safety;

import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import io.huoshui.web.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One bare server for all safety tests of this JVM, and operators to try it with. */
final class Shop {
    static final String PASSWORD = "a-long-password-for-tests-2";
    private static Shop open;

    private final Server server;
    private final Path data;

    private Shop(Server server, Path data) {
        this.server = server;
        this.data = data;
    }

    static synchronized Shop open() {
        if (open == null) {
            try {
                Path data = Files.createDirectories(Path.of(
                                "target",
                                "safety",
                                "of-" + ProcessHandle.current().pid())
                        .toAbsolutePath());
                Server server = Server.start(Settings.in(data)
                        .withPort(0)
                        .withDemo(false)
                        .withWriteKey("safety-write-key-0123456789")
                        .withAdminPassword(PASSWORD));
                open = new Shop(server, data);
            } catch (IOException cannot) {
                throw new UncheckedIOException(cannot);
            }
        }
        return open;
    }

    Server server() {
        return server;
    }

    Path data() {
        return data;
    }

    Caller anonymous() {
        return new Caller(server.url());
    }

    Caller admin() {
        return Caller.withToken(server.url(), server.token());
    }

    /** A new operator, signed in, with a password of their own. */
    Caller operator(String username, Role role) {
        Caller caller = anonymous();
        String oneTime = newOperator(username, role);
        expect(200, caller.signIn(username, oneTime));
        expect(204, caller.changePassword(oneTime, PASSWORD));
        return caller;
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** The one-time password of a new operator. */
    String newOperator(String username, Role role) {
        HttpResponse<String> made = admin().post(
                        "/api/users",
                        "{\"username\":\"" + username + "\",\"displayName\":\"" + username + "\",\"role\":\"" + role
                                + "\"}");
        return text(made.body(), "oneTimePassword");
    }

    Caller machine(Role role) {
        HttpResponse<String> made =
                admin().post("/api/tokens", "{\"name\":\"test " + role + "\",\"role\":\"" + role + "\"}");
        return Caller.withToken(server.url(), text(made.body(), "token"));
    }

    static String text(String json, String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"?([^\",}]*)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + json);
        }
        return found.group(1);
    }
}
