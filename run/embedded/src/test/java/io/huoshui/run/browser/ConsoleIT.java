package io.huoshui.run.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.huoshui.run.Server;
import io.huoshui.run.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Server server;
    private static Chromium chromium;

    @BeforeAll
    static void openTheShop() {
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

    /** login → import a file → open a cell of the RFM map → a person's timeline → change tier criteria → see sizes change. */
    @Test
    void anOperatorsMorning(@TempDir Path files) throws IOException {
        try (Desk desk = desk("light", "zh")) {
            Page page = desk.page();
            desk.picture("cockpit-light");
            desk.open("/imports");
            page.getByTestId("import-file").setInputFiles(orders(files));
            page.waitForURL("**/imports/*");
            desk.expectClean("an uploaded file");
            page.locator("button.ant-btn-primary", new Page.LocatorOptions().setHasText("试跑检查"))
                    .click();
            page.locator("button.ant-btn-primary", new Page.LocatorOptions().setHasText("导入 "))
                    .waitFor();
            desk.settle();
            desk.expectClean("a checked file");
            desk.picture("import-checked-light");
            page.locator("button.ant-btn-primary", new Page.LocatorOptions().setHasText("导入 "))
                    .click();
            page.getByText("撤销这一批").first().waitFor();
            desk.settle();
            desk.picture("import-light");
            desk.expectClean("an imported file");

            desk.open("/rfm");
            desk.picture("rfm-light");
            page.locator("[data-cell=R5F5]").click();
            page.waitForURL("**/people?cell=R5F5**");
            desk.settle();
            desk.expectClean("the people of a cell");
            page.locator("a.who").first().click();
            page.waitForURL(Pattern.compile(".*/people/\\d+"));
            page.locator("ol.timeline").waitFor();
            desk.settle();
            desk.picture("person-light");
            desk.expectClean("a person");

            desk.open("/tiers");
            String before = page.getByTestId("tier-sizes").innerText();
            page.locator("#high-share").fill("35");
            page.locator("#high-share").press("Tab");
            page.waitForFunction(
                    "before => document.querySelector('[data-testid=tier-sizes]').innerText !== before", before);
            desk.settle();
            desk.expectClean("tiers being edited");
            desk.picture("tiers-light");
            page.getByTestId("save-tiers").click();
            awaitSavedShare();
        }
        try (Desk desk = desk("light", "en")) {
            desk.picture("cockpit-light-en");
            desk.open("/rfm");
            desk.picture("rfm-light-en");
            desk.open("/people?cell=R5F5");
            desk.page().locator("a.who").first().click();
            desk.page().locator("ol.timeline").waitFor();
            desk.settle();
            desk.picture("person-light-en");
            desk.open("/imports");
            desk.page().locator("main a[href^='/imports/']").first().click();
            desk.settle();
            desk.picture("import-light-en");
        }
        try (Desk desk = desk("dark", "zh")) {
            desk.picture("cockpit-dark");
        }
    }

    /** A small shop's export: three good orders, one line without an amount, one future date. */
    private static Path orders(Path folder) throws IOException {
        return Files.writeString(folder.resolve("订单-2026Q3.csv"), """
                订单号,下单时间,手机号,商品,数量,单价,实付金额,订单状态
                W-1001,2026-08-01 10:00:00,13800138001,精华 50ml,1,268.00,268.00,已完成
                W-1002,2026-08-02 11:30:00,13800138002,面霜,2,199.00,398.00,已完成
                W-1003,2026-09-03 09:12:00,13800138001,防晒,1,99.00,99.00,已完成
                W-1004,2026-09-04 09:12:00,13800138003,洁面,1,,,已完成
                W-1005,2036-09-05 09:12:00,13800138004,洁面,1,59.00,59.00,已完成
                """);
    }

    private static void awaitSavedShare() {
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!ask("/api/tiers").contains("\"highShare\":0.35")) {
            assertThat(Instant.now()).as("the tier criteria were not saved").isBefore(patience);
        }
    }

    private static String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + server.token())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Desk desk(String theme, String language) {
        Desk desk = new Desk(chromium.browser(), server.url(), theme, language);
        desk.signIn(PASSWORD);
        return desk;
    }

    private static void waitForDemo() {
        Instant patience = Instant.now().plus(Duration.ofMinutes(4));
        String status = "";
        while (Instant.now().isBefore(patience)) {
            status = ask("/api/status");
            if (status.contains("\"loaded\"")
                    && number(status, "loopPosition") >= number(status, "logHead")
                    && ask("/api/rfm/waves").split("\"asOf\"").length > 4) { // today's, and three back
                return;
            }
        }
        throw new AssertionError("the demo brand was not loaded in time: " + status);
    }

    private static long number(String json, String field) {
        var found = Pattern.compile("\"" + field + "\":(-?\\d+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return Long.parseLong(found.group(1));
    }
}
