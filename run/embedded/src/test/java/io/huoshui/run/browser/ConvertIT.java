package io.huoshui.run.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator fills a week of content, gives coupons, and plans, approves and pauses a campaign, in a real browser. */
class ConvertIT {
    private static final ZoneId BRAND = ZoneId.of("Asia/Shanghai");

    @TempDir
    static Path data;

    private static OpenShop shop;

    @BeforeAll
    static void openTheShop() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        shop = OpenShop.in(data);
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
    }

    @Test
    void aWeekOfContentShowsItsGapsAndWhatBecameOfALiveSession() {
        fillTheWeek();
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            desk.open("/calendar");
            assertThat(page.locator(".gaps").first()).containsText("还缺");
            planALive(page);
            assertThat(page.locator("[data-item]", new Page.LocatorOptions().setHasText("周日晚场")))
                    .hasCount(1);
            page.locator("[data-item=live-mon]").click();
            assertThat(page.locator("aside .figure")).hasText("60");
            desk.settle();
            desk.picture("calendar-light");
            desk.expectClean("the content calendar");
            page.getByRole(AriaRole.BUTTON, button("福利 3 群")).click();
            desk.expectClean("changing an account");
        }
        look("dark", "zh", "/calendar?item=live-mon", ".entry", "calendar-dark");
        look("light", "en", "/calendar?item=live-mon", ".entry", "calendar-light-en");
    }

    @Test
    void couponsGoOutToTheLastAndTheBooksAreEven() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            desk.open("/offers");
            page.getByTestId("new-pool").first().click();
            page.getByRole(AriaRole.DIALOG).getByLabel("名称").fill("老客满 199 减 50");
            page.getByRole(AriaRole.DIALOG).getByLabel("库存").fill("40");
            page.getByText("客户可以自己领").click();
            desk.expectClean("a new coupon pool");
            page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
            Locator pool = page.locator("tbody a", new Page.LocatorOptions().setHasText("老客满 199 减 50"));
            assertThat(pool).hasCount(1);
            String id = pool.getAttribute("href").replaceFirst(".*/", "");
            for (int i = 0; i < 45; i++) {
                shop.tell(
                        "/api/coupon-pools/" + id + "/claims",
                        "{\"identities\":{\"user_id\":\"claims-" + i + "\"},\"key\":\"k" + i + "\"}");
            }
            desk.picture("offers-light");
            desk.expectClean("the coupon pools");
            pool.click();
            assertThat(page.locator(".where-figures .figure")).hasText("0");
            assertThat(page.locator(".verdict")).containsText("对得上");
            assertThat(page.locator(".side")).containsText("5 次");
            desk.settle();
            desk.picture("offer-light");
            desk.expectClean("a coupon pool");
            look("dark", "zh", "/offers/" + id, ".where-bar", "offer-dark");
        }
    }

    @Test
    void aCampaignIsSeenBeforeItBeginsApprovedAndPaused() {
        try (Desk desk = shop.desk("light", "zh")) {
            Page page = desk.page();
            desk.open("/campaigns/new");
            page.locator(".campaign-name").fill("老客福利日");
            page.locator("main select.token").first().selectOption("valuable-but-quiet");
            page.locator(".pieces textarea").first().fill("您好 {{name}}，{{brand}}老客满 199 减 50 已放进卡包。");
            page.getByRole(AriaRole.BUTTON, button("+ 再写一条")).click();
            page.locator(".pieces textarea").first().fill("{{name}}，新品先寄您一份小样。");
            assertThat(page.getByTestId("preview-told")).not().hasText("0");
            assertThat(page.getByTestId("plan-campaign")).isEnabled();
            desk.settle();
            desk.picture("campaign-plan-light");
            desk.expectClean("planning a campaign");
            page.getByTestId("plan-campaign").click();
            page.waitForURL(Pattern.compile(".*/campaigns/c-.*"));
            Locator state = page.locator(".object .pill").first();
            assertThat(state).hasText(Pattern.compile("等批准|进行中"));
            if (state.innerText().equals("等批准")) {
                page.getByTestId("approve-campaign").click();
                desk.expectClean("approving a campaign");
                confirm(page);
            }
            assertThat(state).hasText("进行中");
            assertThat(page.locator(".campaign-figures .figure")).not().hasText("0");
            desk.settle();
            desk.picture("campaign-light");
            desk.expectClean("a campaign under way");
            page.getByTestId("pause-campaign").click();
            confirm(page);
            assertThat(state).hasText("已暂停");
            desk.expectClean("a paused campaign");
            desk.open("/campaigns");
            desk.picture("campaigns-light");
            desk.expectClean("the campaigns");
            page.locator("tbody a").first().click();
            String path = page.url().replaceFirst(".*(/campaigns/.*)", "$1");
            look("dark", "zh", path, ".campaign-figures", "campaign-dark");
            look("dark", "zh", "/campaigns/new", ".pieces", "campaign-plan-dark");
            look("light", "en", path, ".campaign-figures", "campaign-light-en");
        }
    }

    private static void look(String theme, String language, String path, String awaited, String picture) {
        try (Desk desk = shop.desk(theme, language)) {
            desk.open(path);
            desk.page().locator(awaited).first().waitFor();
            desk.settle();
            desk.picture(picture);
            desk.expectClean(picture);
        }
    }

    private static void confirm(Page page) {
        page.getByRole(AriaRole.DIALOG)
                .locator(".ant-modal-footer .ant-btn")
                .last()
                .click();
    }

    private static void planALive(Page page) {
        page.getByTestId("new-item").click();
        page.locator("#item-title").fill("周日晚场");
        page.locator("#item-theme").fill("换季精简护肤");
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
    }

    /** A live room, a persona and a group; what they plan; and sixty people who watched on Monday. */
    private static void fillTheWeek() {
        LocalDate monday = LocalDate.now(BRAND).with(DayOfWeek.MONDAY);
        shop.tell("/api/content-accounts", "{\"id\":\"room\",\"account\":{\"name\":\"汀屿直播间\",\"kind\":\"room\"}}");
        shop.tell(
                "/api/content-accounts",
                "{\"id\":\"lin\",\"account\":{\"name\":\"成分师小林\",\"kind\":\"persona\",\"persona\":\"配方师，讲成分不讲玄学\","
                        + "\"rhythm\":{\"perWeek\":{\"column\":3},\"valuePerOffer\":3}}}");
        shop.tell(
                "/api/content-accounts",
                "{\"id\":\"g3\",\"account\":{\"name\":\"福利 3 群\",\"kind\":\"group\",\"rhythm\":{\"perWeek\":{\"group\":4,\"ugc\":1},\"valuePerOffer\":3},"
                        + "\"sop\":[" + slot("monday", "group", "一周肤况问答") + "," + slot("tuesday", "group", "空瓶打卡") + ","
                        + slot("wednesday", "group", "成分小课") + "," + slot("thursday", "group", "搭配投票") + ","
                        + slot("friday", "offer", "周五群内价") + "]}}");
        shop.await("/api/content-calendar", "g3");
        item("live-mon", "room", "live", "周一开播", "敏感肌怎么修护", monday, 0);
        item("live-thu", "room", "live", "周四夜场", "", monday.plusDays(3), 20);
        item("offer-fri", "room", "offer", "老客满减日", "", monday.plusDays(4), 10);
        item("col-1", "lin", "column", "烟酰胺到底怎么选", "", monday, 12);
        item("col-2", "lin", "column", "A 醇建立耐受的三周", "", monday.plusDays(2), 12);
        item("ugc-1", "g3", "ugc", "晒出你的换季空瓶", "", monday.plusDays(1), 9);
        shop.watched("live-mon", 60);
    }

    private static String slot(String day, String kind, String title) {
        return "{\"day\":\"" + day + "\",\"at\":\"10:00\",\"kind\":\"" + kind + "\",\"title\":\"" + title + "\"}";
    }

    private static void item(
            String id, String account, String kind, String title, String theme, LocalDate day, int hour) {
        shop.tell(
                "/api/content-items",
                "{\"id\":\"" + id + "\",\"account\":\"" + account + "\",\"kind\":\"" + kind + "\",\"title\":\"" + title
                        + "\",\"theme\":\"" + theme + "\",\"at\":\""
                        + day.atTime(hour, 0).atZone(BRAND).toInstant() + "\",\"minutes\":60,\"version\":0}");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
