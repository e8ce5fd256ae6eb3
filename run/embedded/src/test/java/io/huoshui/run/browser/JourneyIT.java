package io.huoshui.run.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator draws a journey, is told what is wrong with it, publishes it, watches people walk, asks why one of them was told something or
 * not, and pauses all promotion, in a real browser.
 */
class JourneyIT {
    private static final double REHEARSAL_MILLIS = 240_000;

    @TempDir
    static Path data;

    private static OpenShop shop;

    @BeforeAll
    static void openTheShop() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // a decision, the loop, and the next look of the page
        shop = OpenShop.in(data);
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    @Test
    void anOperatorWakesTheSilent() {
        String journey;
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            Drawing drawing = new Drawing(page);
            begin(desk);
            journey = page.url().replaceFirst(".*/journeys/([^?]+).*", "$1");
            desk.expectClean("a journey from a template");

            // There is no such coupon pool here: those people get no coupon.
            drawing.goTo(drawing.problem("coupon", "JOURNEY_NAME_UNKNOWN"));
            desk.settle();
            desk.expectClean("a node with an error");
            drawing.close();
            drawing.node("coupon").press("Delete");
            drawing.node("offer").click();
            drawing.side().getByLabel("内容", exactly()).fill("好久不见，{{name}}，老客回来有礼。");
            drawing.close();
            assertThat(drawing.problem("coupon", "JOURNEY_NAME_UNKNOWN")).hasCount(0);

            breakAndMend(page, drawing);
            rehearse(desk, drawing);
            assertThat(shop.ask("/api/touches?programme=journey:" + journey)).contains("\"total\":0");
            drawing.publish();
            drawing.awaitPeopleAt("start");
            drawing.awaitPeopleAt("wait");
            desk.settle();
            desk.picture("journey-light");
            desk.expectClean("a journey that runs");
            openSomebodyOn(page, drawing);
            askWhy(desk);
            readTheLedger(desk);
        }
        try (Desk desk = shop.desk("dark", "zh")) {
            desk.open("/journeys/" + journey);
            new Drawing(desk.page()).awaitPeopleAt("wait");
            desk.settle();
            desk.picture("journey-dark");
            desk.expectClean("a journey that runs, dark");
            pauseAllPromotion(desk, journey);
        }
        everybodyIsTold();
        try (Desk desk = shop.desk("light", "en")) {
            resumePromotion(desk);
            desk.open("/journeys/" + journey);
            new Drawing(desk.page()).awaitPeopleAt("wait");
            desk.settle();
            desk.picture("journey-light-en");
            desk.open("/journeys/" + journey + "?view=list");
            desk.expectClean("a journey as a list");
            pauseAndStop(desk);
        }
    }

    /** Template, own audiences, a new experiment; the coupon pool is left open. */
    private static void begin(Desk desk) {
        Page page = desk.page();
        desk.open("/journeys");
        page.getByTestId("new-journey").first().click();
        page.getByTestId("template-wake-up").click();
        page.locator("#need-silent").selectOption("valuable-but-quiet");
        page.locator("#need-call-consent").selectOption("live-fans");
        page.locator("#need-wake-up-reason").selectOption("~fresh");
        desk.expectClean("what a template needs");
        page.getByTestId("start-journey").click();
        page.waitForURL(Pattern.compile(".*/journeys/j-.*"));
        page.getByTestId("journey-canvas").waitFor();
        desk.settle();
    }

    /** A way that leads nowhere is told at its node and keeps the journey from being published. */
    private static void breakAndMend(Page page, Drawing drawing) {
        drawing.node("start").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".jnode:focus")).hasAttribute("data-node", Pattern.compile("split|~held-out"));
        drawing.node("day").focus();
        page.keyboard().press("Enter");
        drawing.lead("接着", "");
        assertThat(drawing.problem("day", "JOURNEY_DEAD_END")).hasCount(1);
        assertThat(drawing.node("day").locator("svg.bad")).hasCount(1);
        assertThat(page.getByTestId("publish-journey")).isDisabled();
        drawing.close();
        drawing.goTo(drawing.problem("day", "JOURNEY_DEAD_END"));
        drawing.lead("接着", "wait");
        assertThat(drawing.problem("day", "JOURNEY_DEAD_END")).hasCount(0);
        drawing.close();
    }

    /** On what was recorded, before anybody is told anything; a number opens whom it is about. */
    private static void rehearse(Desk desk, Drawing drawing) {
        Page page = desk.page();
        page.getByTestId("journey-rehearse").click();
        page.getByTestId("rehearsal-days").fill("14");
        page.getByTestId("begin-rehearsal").click();
        page.getByTestId("rehearsal-result").waitFor(new Locator.WaitForOptions().setTimeout(REHEARSAL_MILLIS));
        assertThat(page.getByTestId("rehearsal-entered")).hasText(Pattern.compile("[\\d,]+"));
        desk.settle();
        desk.picture("rehearsal-light");
        desk.expectClean("a rehearsal");
        page.getByTestId("rehearsal-entered").click();
        page.getByTestId("rehearsal-behind").waitFor();
        desk.settle();
        desk.expectClean("whom a rehearsal is about");
        drawing.close();
    }

    private static void openSomebodyOn(Page page, Drawing drawing) {
        drawing.node("wait").click();
        page.getByTestId("people-here").click();
        drawing.side().locator("tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/people/\\d+"));
    }

    /** From a moment of the timeline to the chain: who wished it, which variant, the gate, the end. */
    private static void askWhy(Desk desk) {
        Page page = desk.page();
        page.getByTestId("walk").first().click();
        assertThat(page.getByTestId("walk-steps").locator("li").nth(2)).isVisible();
        desk.settle();
        desk.picture("person-journey-light");
        page.getByTestId("why").first().click();
        assertThat(page.getByTestId("why-sentence")).containsText("旅程「沉默唤醒」");
        assertThat(page.getByTestId("why-touch").locator(".why-chain > li")).hasCount(4);
        assertThat(page.getByTestId("why-touch")).containsText("实验「沉默唤醒」");
        desk.settle();
        desk.picture("why-light");
        desk.expectClean("why a touch was sent or not");
        page.keyboard().press("Escape");
        assertThat(page.getByTestId("why-touch")).hasCount(0);
        page.getByTestId("opt-out").click();
        page.locator("#opt-out-evidence").fill("来电说不要再发");
        desk.expectClean("opting out for somebody");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-dangerous").click();
        assertThat(page.getByTestId("opt-out-answer")).containsText("没有一条还在路上");
    }

    /** Every touch is in exactly one state; a state, a programme and a reason narrow the list. */
    private static void readTheLedger(Desk desk) {
        Page page = desk.page();
        desk.open("/touches");
        page.getByLabel("谁要发", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel("旅程「沉默唤醒」"));
        page.waitForURL(Pattern.compile(".*programme=journey.*"));
        page.locator("tr[data-touch]").first().waitFor();
        page.locator("tr[data-touch]").first().locator("button").click();
        page.getByTestId("why-touch").waitFor();
        desk.settle();
        desk.picture("touches-light");
        desk.expectClean("the ledger with a touch explained");
        desk.open("/experiments");
        page.locator("tbody a.who").first().click();
        page.getByTestId("sample-ratio").waitFor();
        desk.settle();
        desk.expectClean("an experiment");
    }

    /** Its answer says what is still in flight; from then on every page shows it, and what cannot be published says why. */
    private static void pauseAllPromotion(Desk desk, String journey) {
        Page page = desk.page();
        desk.open("/guard");
        page.getByTestId("pause-promotion").click();
        assertThat(page.getByTestId("affected")).containsText("促销在等着发");
        page.getByRole(AriaRole.DIALOG).locator("textarea").fill("社群互动跌破红线");
        desk.expectClean("pausing all promotion");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-dangerous").click();
        assertThat(page.getByTestId("breaker-answer")).containsText("没有一条还在渠道手里");
        assertThat(page.getByTestId("breaker-pill")).hasCount(1);
        desk.settle();
        desk.picture("guard-dark");
        desk.expectClean("all promotion paused, dark");
        assertThat(shop.ask("/api/breaker")).contains("\"open\":true");
        desk.open("/journeys/" + journey);
        assertThat(page.getByTestId("publish-journey")).hasText("熔断中，暂不能上线");
        assertThat(page.getByTestId("publish-journey")).isDisabled();
        assertThat(page.getByTestId("breaker-pill")).hasCount(1);
    }

    /** Also somebody who may not read touches: told, and led nowhere. */
    private static void everybodyIsTold() {
        try (Desk advisor = shop.deskOf("ADVISOR", "light", "zh")) {
            for (String path : List.of("/people", "/calendar", "/offers")) {
                advisor.open(path);
                assertThat(advisor.page().getByTestId("breaker-pill")).containsText("促销已熔断");
                assertThat(advisor.page().locator("a.breaker-pill")).hasCount(0);
            }
            advisor.expectClean("promotion paused, an advisor’s page");
        }
    }

    private static void resumePromotion(Desk desk) {
        Page page = desk.page();
        desk.open("/guard");
        desk.picture("guard-light-en");
        desk.expectClean("all promotion paused");
        page.getByTestId("resume-promotion").click();
        page.getByRole(AriaRole.DIALOG).locator("textarea").fill("wording mended and looked at");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
        assertThat(page.getByTestId("breaker-answer")).containsText("Resumed");
        assertThat(page.getByTestId("breaker-pill")).hasCount(0);
    }

    /** Both say first how many people it concerns; stopping asks for the name. */
    private static void pauseAndStop(Desk desk) {
        Page page = desk.page();
        page.getByTestId("pause-journey").click();
        assertThat(page.getByTestId("affected")).containsText(Pattern.compile("\\d+ people stand still"));
        desk.expectClean("pausing a journey");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
        assertThat(page.locator(".object .pill").first()).hasText("paused");
        page.getByTestId("journey-more").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary")).isDisabled();
        page.locator("#stop-name").fill("沉默唤醒");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
        assertThat(page.locator(".object .pill").first()).hasText("stopped");
        assertThat(shop.ask("/api/journeys")).contains("\"stopped\"");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
