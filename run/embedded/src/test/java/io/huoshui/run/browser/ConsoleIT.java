package io.huoshui.run.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's day in a real browser, on the demo brand, through the whole system. */
class ConsoleIT {
    /** Nothing has to be scrolled sideways, and whatever is pressed is 44 pixels high. */
    private static final String FITS_A_THUMB =
            "() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('button, label, a')]"
                    + ".every(each => each.getBoundingClientRect().height >= 44)";

    @TempDir
    static Path data;

    private static OpenShop shop;

    @BeforeAll
    static void openTheShop() {
        shop = OpenShop.in(data);
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    /** login → import a file → open a cell of the RFM map → a person's timeline → change tier criteria → see sizes change. */
    @Test
    void anOperatorsMorning(@TempDir Path files) throws IOException {
        try (Desk desk = shop.desk("light", "zh")) {
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
        try (Desk desk = shop.desk("light", "en")) {
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
        try (Desk desk = shop.desk("dark", "zh")) {
            desk.picture("cockpit-dark");
        }
    }

    /** Five conditions and a count that follows them; why somebody is not in, and why others are. */
    @Test
    void anOperatorDescribesAnAudience() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            desk.open("/audiences/new");
            Refining refining = new Refining(page);
            page.getByTestId("audience-name").fill("常来的老客");
            long everybodyWhoBought = refining.count();
            assertThat(everybodyWhoBought).isPositive();
            refining.add("数字：单数、消费、天数、预测");
            refining.add("分层");
            refining.setAmount(1, "2");
            refining.addByKeyboard("有某种身份");
            long four = refining.count();
            assertThat(four).isLessThanOrEqualTo(everybodyWhoBought);
            refining.exclude("随机一份人");
            assertThat(page.locator(".rule-row").count()).isEqualTo(5);
            assertThat(refining.count()).isLessThanOrEqualTo(four);
            desk.settle();
            desk.expectClean("an audience being built");

            refining.askWhy(personWithoutOrders());
            assertThat(page.getByTestId("why-verdict").innerText()).contains("不满足");
            desk.settle();
            desk.picture("audience-light");
            desk.expectClean("why somebody is not in");
            page.keyboard().press("Control+s");
            page.waitForURL(Pattern.compile(".*/audiences/(?!new)[^/?]+.*"));
            desk.open("/predictions");
            desk.picture("predictions-light");
        }
        try (Desk desk = shop.desk("light", "en")) {
            openTheAudience(desk);
            desk.picture("audience-light-en");
            desk.open("/predictions");
            desk.picture("predictions-light-en");
        }
        try (Desk desk = shop.desk("dark", "zh")) {
            openTheAudience(desk);
            desk.picture("audience-dark");
        }
    }

    /** No mouse: / opens the search, a part of the name finds it, Enter goes there; a name that says value is held to it. */
    @Test
    void theSearchFindsAnAudience() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            page.keyboard().press("/");
            page.locator(".palette-input").fill("常看直播");
            page.locator(".hit").getByText("常看直播，值得邀请预售").waitFor();
            desk.expectClean("the search");
            page.keyboard().press("Enter");
            page.waitForURL("**/audiences/live-fans");
            page.getByTestId("audience-name").fill("高价值直播客");
            page.getByTestId("aim-warning").waitFor();
            desk.settle();
            desk.picture("audience-aim-light");
            desk.expectClean("an audience that means value and selects activity");
        }
    }

    /** What a changed tag rule would do, before it is done; then people judge a sample of it. */
    @Test
    void anOperatorChangesATag() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            Refining refining = new Refining(page);
            desk.open("/tags/new");
            page.getByTestId("tag-name").fill("近期下过单");
            page.locator(".group-new").fill("下单行为");
            page.locator(".group-new").press("Enter");
            page.locator(".group-pick").getByText("下单行为").waitFor();
            refining.savesTag();
            page.waitForURL("**/tags");
            page.getByText("近期下过单").first().click();
            page.waitForURL(Pattern.compile(".*/tags/(?!new)[^/]+"));
            long before = refining.people();
            refining.setAmount(0, "2");
            page.getByTestId("losses").waitFor();
            long losses = refining.losses();
            assertThat(losses).isPositive();
            desk.settle();
            desk.picture("tag-difference-light");
            desk.expectClean("the difference a tag rule would make");
            refining.savesTag();
            page.waitForFunction(
                    "left => document.querySelector('.headcount .figure')?.innerText.replaceAll(',', '') === left",
                    String.valueOf(before - losses));
            refining.drawAudit();
            page.waitForURL("**/tag-audits");
            refining.openAudit();
            for (String key : List.of("1", "1", "2", "3")) {
                refining.judge(key);
            }
            desk.settle();
            desk.picture("tag-audit-light");
            desk.expectClean("a card to judge");
        }
    }

    /** On a phone, by a link of their own, without signing in: open, tap, done. */
    @Test
    void aCustomerStopsAllMarketingInTwoTaps() {
        String page = IntStream.rangeClosed(1, 200)
                .mapToObj(person -> shop.tell("/api/people/" + person + "/preference-link", "{}")
                        .replaceFirst("(?s).*(/p/[\\w-]+).*", "$1"))
                .filter(each -> each.startsWith("/p/") && shop.ask(each).contains("value=\"stop\""))
                .findFirst()
                .orElseThrow();
        for (String look : List.of("dark,zh", "light,en")) {
            String[] said = look.split(",");
            try (Desk phone = phone(said[0], said[1])) {
                phone.open(page);
                phone.picture("preference-page-" + said[0] + (said[1].equals("en") ? "-en" : ""));
                phone.expectClean("a customer's preferences, " + look);
            }
        }
        try (Desk phone = phone("light", "zh")) {
            phone.open(page);
            phone.expectClean("a customer's preferences");
            phone.picture("preference-page-light");
            assertThat(phone.page().evaluate(FITS_A_THUMB)).isEqualTo(true);
            phone.page().getByText("退订全部营销").click();
            phone.page().getByText("已退订全部营销。").waitFor();
            phone.expectClean("all marketing stopped");
            phone.picture("preference-page-stopped-light");
            assertThat(phone.page().locator("input[name=channel]:checked").count())
                    .isZero();
            assertThat(phone.page().evaluate(FITS_A_THUMB)).isEqualTo(true);
        }
    }

    private static Desk phone(String theme, String language) {
        Desk phone = shop.stranger(theme, language);
        phone.page().setViewportSize(390, 844);
        return phone;
    }

    private static void openTheAudience(Desk desk) {
        desk.open("/audiences");
        desk.page().getByText("常来的老客").first().click();
        desk.page().getByTestId("rule-editor").waitFor();
        desk.settle();
        desk.page().getByTestId("audience-why").first().click();
        desk.page().getByTestId("why-verdict").waitFor();
        desk.settle();
        desk.expectClean("why somebody is in");
    }

    /** The phone's last four digits of somebody who never ordered. */
    private static String personWithoutOrders() {
        var found = Pattern.compile("\"phone\":\"\\d+\\*+(\\d{4})\"[^{}]*?\"orders\":0\\D")
                .matcher(shop.ask("/api/people?sort=first&size=200"));
        assertThat(found.find()).as("somebody with a phone and without orders").isTrue();
        return found.group(1);
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
        shop.await("/api/tiers", "\"highShare\":0.35");
    }
}
