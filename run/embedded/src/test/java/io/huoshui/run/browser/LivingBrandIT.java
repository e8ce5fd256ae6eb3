package io.huoshui.run.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts the demo brand for the first time: journeys that run, people who are told something or not, and why. */
class LivingBrandIT {
    private static final Pattern AN_ID = Pattern.compile("journey:|campaign:|wake-up|TOUCH_|\\btailored\\b");

    private static final String CAMPAIGN = """
        {"id": "day", "name": "老客福利日", "plan": {"audience": "valuable-but-quiet", "kind": "promotional", "channel": "wecom", "spread": "PT6H",
         "holdout": 1000, "aim": {"type": "event", "selector": {"event": "Order Completed"}}, "horizon": "P14D",
         "pieces": [{"tier": "high", "text": "{{name}}，新品先寄您一份小样。"}, {"text": "您好 {{name}}，{{brand}}老客满 199 减 50 已放进卡包。"}]}}""";

    @TempDir
    static Path data;

    private static OpenShop shop;

    @BeforeAll
    static void openTheShop() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        shop = OpenShop.livingIn(data);
        shop.await("/api/touches/sums", "TOUCH_NO_CONSENT");
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    @Test
    void everyTouchSaysWhyAndEverythingHasItsName() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            desk.open("/touches");
            Locator held = page.locator("tr[data-touch]", new Page.LocatorOptions().setHasText("没有同意"))
                    .first();
            held.locator("button").click();
            Locator why = page.getByTestId("why-touch");
            assertThat(why.locator(".gate-checks li")).hasCount(12);
            assertThat(why.locator("[data-rule=consent]")).hasAttribute("data-outcome", "suppressed");
            desk.settle();
            desk.picture("living-touches-light");
            desk.expectClean("the ledger of the living brand");
            held.locator("a.who").click();
            page.waitForURL(Pattern.compile(".*/people/\\d+"));
            page.getByTestId("why").first().click();
            assertThat(why.locator(".gate-checks li")).hasCount(12);
            desk.settle();
            desk.picture("living-why-light");
            desk.expectClean("why a person was not told something");
            assertThat(page.locator("body").innerText()).doesNotContainPattern(AN_ID);
        }
    }

    @Test
    void pausingShowsWhatWaitsAndWhatGoesOn() {
        try (Desk desk = shop.desk("light", "zh")) {
            planACampaign(desk);
        }
        shop.tell("/api/campaigns", CAMPAIGN);
        shop.await("/api/touches/sums?programme=campaign:day", "\"touches\"");
        try (Desk desk = shop.desk("dark", "zh")) {
            Page page = desk.page();
            desk.open("/guard");
            page.getByTestId("pause-promotion").click();
            page.getByRole(AriaRole.DIALOG).locator("textarea").fill("社群日均互动跌破红线，先停下来查");
            page.getByRole(AriaRole.DIALOG).locator(".ant-btn-dangerous").click();
            assertThat(page.getByTestId("breaker-pill")).hasCount(1);
            assertThat(page.locator("main tbody tr").first()).containsText("企微");
            desk.settle();
            desk.picture("living-guard-dark");
            desk.expectClean("promotion paused in the living brand");
        }
        for (List<String> look : List.of(
                List.of("/guard", "living-guard-light-en"), List.of("/campaigns/day", "living-campaign-light-en"))) {
            try (Desk desk = shop.desk("light", "en")) {
                desk.open(look.get(0));
                desk.picture(look.get(1));
                desk.expectClean(look.get(1));
            }
        }
    }

    private static void planACampaign(Desk desk) {
        Page page = desk.page();
        desk.open("/campaigns/new");
        page.locator(".campaign-name").fill("老客福利日");
        page.locator("main select.token").first().selectOption("valuable-but-quiet");
        page.locator(".pieces textarea").first().fill("您好 {{name}}，{{brand}}老客满 199 减 50 已放进卡包。");
        assertThat(page.getByTestId("preview-told")).not().hasText("0");
        assertThat(page.locator(".side")).containsText("没有同意");
        desk.settle();
        desk.picture("living-campaign-plan-light");
        desk.expectClean("planning a campaign in the living brand");
    }
}
