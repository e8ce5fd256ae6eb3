package io.huoshui.run.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What an operator does while drawing a journey. */
final class Drawing {
    private final Page page;

    Drawing(Page page) {
        this.page = page;
    }

    Locator node(String id) {
        return page.locator(".jnode[data-node='" + id + "']");
    }

    Locator side() {
        return page.getByTestId("journey-side");
    }

    /** The line under the map that names what is wrong with a node. */
    Locator problem(String node, String code) {
        return page.locator("[data-problem='" + node + "'][data-code=" + code + "]");
    }

    /** From the line of a problem to its node; the form is under the keys then. */
    void goTo(Locator problem) {
        problem.locator("button").click();
        assertThat(side().locator(":focus")).hasCount(1);
    }

    /** @param way as the form says it, e.g. {@code 接着} */
    void lead(String way, String target) {
        side().getByLabel(way + "通向").selectOption(target);
    }

    void close() {
        page.keyboard().press("Escape");
        assertThat(side()).hasCount(0);
    }

    void publish() {
        Locator button = page.getByTestId("publish-journey");
        assertThat(button).isEnabled();
        button.click();
        page.getByRole(AriaRole.DIALOG).locator(".ant-btn-primary").click();
        assertThat(page.locator(".object .pill").first()).hasText("运行中");
    }

    /** Waits until somebody was on this node. */
    void awaitPeopleAt(String node) {
        assertThat(node(node).locator(".jnode-foot .num")).hasText(Pattern.compile("[1-9][\\d,]*"));
    }
}
