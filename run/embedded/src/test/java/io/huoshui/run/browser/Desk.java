package io.huoshui.run.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator at a desk: one signed-in browser window that notices everything that should not happen. */
final class Desk implements AutoCloseable {
    /** Where pictures go; {@code docs/pictures} when the ones in the README are to be made anew. */
    private static final Path PICTURES = Path.of(System.getProperty("huoshui.pictures", "target/pictures"));

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    Desk(Browser browser, String origin, String theme, String language) {
        this.origin = origin;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setTimezoneId("Asia/Shanghai")
                .setLocale(language.equals("en") ? "en-GB" : "zh-CN")
                .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript("localStorage.setItem('huoshui.theme','" + theme
                + "');localStorage.setItem('huoshui.language','" + language + "')");
        context.onRequest(request -> {
            if (!request.url().startsWith(origin)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                wrong.add("request to a foreign origin: " + request.url());
            }
        });
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> wrong.add("page error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("401")) {
                wrong.add("console: " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    void signIn(String password) {
        enter("admin", password);
        page.locator(".rail").waitFor();
        settle();
    }

    /** With a password somebody else has seen, which has to be changed first. */
    void signInFirst(String name, String oneTime, String own) {
        enter(name, oneTime);
        page.locator("#password-now").fill(oneTime);
        page.locator("#password-next").fill(own);
        page.locator("#password-next").press("Enter");
        page.locator(".rail").waitFor();
        settle();
    }

    private void enter(String name, String password) {
        open("/");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
    }

    void open(String path) {
        page.navigate(origin + path);
        settle();
    }

    /** Waits until the page shows its content: nothing being fetched, no grey bars. */
    void settle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(
                "() => document.querySelector('main')?.innerText.trim() && !document.querySelector('.waiting')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Once the words that say what was just done are gone. */
    Path picture(String name) {
        page.waitForFunction("() => !document.querySelector('.ant-message-notice')");
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** No accessibility violation (WCAG 2 A and AA), no script error, no request that left the origin. */
    void expectClean(String where) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> where + ": " + violations.stream().map(Desk::told).toList())
                .isEmpty();
        assertThat(wrong).as(where).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
