package io.huoshui.run.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's day in a real browser, on the demo brand, through the whole system. */
class ConsoleIT {
    private static final String PASSWORD = "a-long-password-for-tests-1";

    private static final List<String> PAGES = List.of(
            "/",
            "/people",
            "/conflicts",
            "/imports",
            "/rejected",
            "/rfm",
            "/tiers",
            "/value-activity",
            "/settings/keys",
            "/settings/users",
            "/settings/tokens",
            "/settings/brand",
            "/settings/operations",
            "/audit");

    @TempDir
    static Path data;

    private static Server server;
    private static Chromium chromium;

    @BeforeAll
    static void openTheShop() throws IOException, InterruptedException {
        server = Server.start(
                Settings.in(data).withPort(0).withAdminPassword(PASSWORD).withDemo(true));
        waitForDemo();
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheShop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"light,zh", "dark,zh", "light,en", "dark,en"})
    void everyPageIsAccessibleAndStaysAtHome(String theme, String language) {
        try (Desk desk = desk(theme, language)) {
            for (String path : PAGES) {
                desk.open(path);
                desk.picture("page" + path.replace('/', '-') + "-" + theme + "-" + language);
                desk.expectClean(path + " " + theme + " " + language);
            }
        }
    }

    private static Desk desk(String theme, String language) {
        Desk desk = new Desk(chromium.browser(), server.url(), theme, language);
        desk.signIn(PASSWORD);
        return desk;
    }

    private static void waitForDemo() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ask = HttpRequest.newBuilder(URI.create(server.url() + "/api/status"))
                .header("Authorization", "Bearer " + server.token())
                .build();
        Instant patience = Instant.now().plus(Duration.ofMinutes(4));
        String status = "";
        while (Instant.now().isBefore(patience)) {
            status = http.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            if (status.contains("\"loaded\"") && number(status, "loopPosition") >= number(status, "logHead")) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the demo brand was not loaded in time: " + status);
    }

    private static long number(String json, String field) {
        var found = Pattern.compile("\"" + field + "\":(-?\\d+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return Long.parseLong(found.group(1));
    }
}
