package io.huoshui.run.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** What an operator does while describing people by rules. */
final class Refining {
    private final Page page;

    Refining(Page page) {
        this.page = page;
    }

    /** The live count, once it is the one of the rule as it stands. */
    long count() {
        page.waitForFunction(
                "() => /\\d/.test(document.querySelector('[data-testid=audience-count] .figure')?.innerText)"
                        + " && !document.querySelector('[data-testid=audience-count].old')");
        return number(page.locator("[data-testid=audience-count] .figure").innerText());
    }

    void add(String kind) {
        counted(() -> {
            page.getByTestId("add-condition").click();
            choose(kind);
        });
    }

    void exclude(String kind) {
        counted(() -> {
            page.locator(".rule-number").first().focus();
            page.keyboard().press("x");
            choose(kind);
        });
    }

    /** A, down to the kind, Enter: no mouse. */
    void addByKeyboard(String kind) {
        counted(() -> {
            page.locator(".rule-number").first().focus();
            page.keyboard().press("a");
            Locator focused = page.locator("[role=menuitem]:focus");
            focused.waitFor();
            while (!focused.innerText().equals(kind)) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
        });
    }

    /** @param row from 0; its last number is set */
    void setAmount(int row, String value) {
        Locator amount = page.locator(".rule-row")
                .nth(row)
                .locator(".amount-token input")
                .last();
        amount.fill(value);
        amount.press("Tab");
    }

    void askWhy(String who) {
        page.getByTestId("ask-why").click();
        page.locator(".person-pick input").fill(who);
        page.locator(".ant-select-item-option").first().click();
        page.getByTestId("why-verdict").waitFor();
    }

    /** How many have the tag now. */
    long people() {
        return number(page.locator(".headcount .figure").innerText());
    }

    long losses() {
        return number(page.getByTestId("losses").innerText());
    }

    void savesTag() {
        page.waitForFunction("() => !document.querySelector('[data-testid=save-tag]').disabled");
        page.getByTestId("save-tag").click();
    }

    void drawAudit() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("抽检").setExact(true))
                .click();
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
    }

    void openAudit() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去判").setExact(true))
                .first()
                .click();
    }

    /** One key, and the next card. */
    void judge(String key) {
        Locator card = page.getByTestId("audit-card");
        card.waitFor();
        page.waitForFunction("() => !document.querySelector('[data-testid=verdict-right]').disabled");
        page.waitForResponse(
                answer -> answer.url().endsWith("/judgements"),
                () -> page.keyboard().press(key));
    }

    private void choose(String kind) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(kind).setExact(true))
                .last()
                .click();
    }

    private void counted(Runnable act) {
        Response counted = page.waitForResponse(answer -> answer.url().endsWith("/api/audiences/count"), act);
        if (counted.status() != 200) {
            throw new AssertionError(counted.status() + " " + counted.text());
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }
}
