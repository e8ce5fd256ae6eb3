package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The page customers reach by a link of their own, over HTTP as a browser and as a mail program do it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreferencePageIT {
    private final Shop shop = Shop.open();
    private final HttpClient browser = HttpClient.newHttpClient();
    private String mine;
    private String theirs;
    private int me;
    private int they;

    @BeforeEach
    void twoCustomersWhoAgreed() {
        me = customer();
        they = customer();
        mine = link(me);
        theirs = link(they);
    }

    @Test
    void showsHowItStandsInTheLanguageAskedForAndChangesNothingByLooking() {
        HttpResponse<String> page = get(mine, "zh-CN,zh;q=0.9");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("退订全部营销", "value=\"email\" checked", "value=\"sms\">")
                .doesNotContain("<script");
        assertThat(get(mine, "en-GB,en").body()).contains("Stop all marketing");
        assertThat(get(mine + "?lang=en", "zh").body()).contains("Stop all marketing");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(withdrawn(me)).isEmpty();
        assertThat(call("HEAD", mine, "", "").statusCode()).isEqualTo(200);
        HttpResponse<String> style = call("GET", shop.server().url() + "/preferences.css", "", "");
        assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    }

    @Test
    void oneTapStopsEverythingBeforeTheAnswerAndOnlyForTheOneWhoTapped() {
        HttpResponse<String> done = post(mine, "do=stop");
        assertThat(done.body()).contains("已退订全部营销").doesNotContain("value=\"email\" checked");
        assertThat(withdrawn(me)).contains("preference-page#");
        assertThat(withdrawn(they)).isEmpty();
        assertThat(get(theirs, "zh").body()).contains("value=\"email\" checked");
        assertThat(get(mine, "zh").body()).contains("您目前不会收到营销消息");
    }

    @Test
    void eachChoiceHoldsWhenItIsAnswered() {
        String saved = post(
                        mine,
                        "do=save&lang=en&channel=sms&personal=yes&topic="
                                + URLEncoder.encode("优惠/Offers", StandardCharsets.UTF_8))
                .body();
        assertThat(saved).contains("Saved, and in effect.", "value=\"sms\" checked", "value=\"email\">");
        assertThat(saved).contains("name=\"service\" value=\"yes\">", "name=\"personal\" value=\"yes\" checked");
        assertThat(saved).contains("value=\"优惠/Offers\" checked", "value=\"新品/New products\">");
        assertThat(get(mine, "en").body()).contains("value=\"sms\" checked", "value=\"email\">");
    }

    @Test
    void whatIsStillUnderWayIsShownAsItWasAsked() throws SQLException {
        DataSource database = shop.server().context().getBean(DataSource.class);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement held = other.createStatement()) {
                held.execute("select position from loop_position for update");
                assertThat(post(mine, "do=save&channel=sms&personal=yes").body())
                        .contains("正在生效", "value=\"sms\" checked", "value=\"新品/New products\">")
                        .contains("name=\"service\" value=\"yes\">", "name=\"personal\" value=\"yes\" checked");
            } finally {
                other.rollback();
            }
        }
        await().untilAsserted(() ->
                assertThat(get(mine, "zh").body()).contains("value=\"sms\" checked", "value=\"新品/New products\">"));
    }

    @Test
    void whatWasStoppedCanBePermittedAgain() {
        post(mine, "do=stop");
        assertThat(post(mine, "do=save&channel=email&service=yes&personal=yes").body())
                .contains("已保存", "value=\"email\" checked", "value=\"wecom\">", "value=\"sms\">");
    }

    /** RFC 8058: no cookie, no page looked at before, no redirect. */
    @Test
    void aMailProgramOptsOutByItself() {
        HttpResponse<String> done = post(mine, "List-Unsubscribe=One-Click");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(withdrawn(me)).contains("one-click#");
        assertThat(get(mine, "zh").body()).contains("value=\"email\">");
    }

    @Test
    void aLinkMadeForSomebodyElseOrChangedOrMadeUpOpensNothing() {
        String token = mine.substring(mine.lastIndexOf('/') + 1);
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        bytes[8] ^= 1; // the person's number
        String changed =
                mine.replace(token, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        for (String wrong : new String[] {changed, mine + "A", mine.substring(0, mine.length() - 2), mine + "/x"}) {
            assertThat(get(wrong, "zh").statusCode()).as(wrong).isIn(404, 429);
            assertThat(post(wrong, "do=stop").statusCode()).as(wrong).isIn(404, 405, 429);
        }
        assertThat(withdrawn(me) + withdrawn(they)).isEmpty();
    }

    @Test
    void aKeyThatIsRetiredTakesItsLinksAlong() {
        assertThat(shop.admin().post("/api/preference-keys", "").statusCode()).isEqualTo(201);
        assertThat(get(mine, "zh").statusCode()).as("made before the rotation").isEqualTo(200);
        String keys = shop.admin().get("/api/preference-keys").body();
        assertThat(keys).doesNotContain("secret");
        String oldest = keys.substring(keys.lastIndexOf("\"id\":") + 5).split("[,}]")[0];
        assertThat(shop.admin()
                        .call("DELETE", "/api/preference-keys/" + oldest, "")
                        .statusCode())
                .isIn(204, 404);
        String fresh = link(me);
        assertThat(get(fresh, "zh").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whoTriesLinksIsStoppedAfterAFew() {
        int last = 0;
        for (int i = 0; i < 70 && last != 429; i++) {
            last = get(shop.server().url() + "/p/" + UUID.randomUUID(), "zh").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(get(mine, "zh").statusCode())
                .as("who has a good one is not held up")
                .isEqualTo(200);
        assertThat(get(shop.server().url() + "/p/x", "zh").headers().firstValue("Retry-After"))
                .hasValue("60");
    }

    private int customer() {
        String user = "preference-" + UUID.randomUUID();
        Caller door = shop.anonymous()
                .with(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "safety-write-key-0123456789:".getBytes(StandardCharsets.UTF_8)));
        String agreed =
                "{\"userId\":\"%s\",\"event\":\"Consent Granted\",\"properties\":{\"purpose\":\"marketing\",\"channel\":\"email\",\"evidence\":\"form\"}}";
        assertThat(door.post("/v1/track", agreed.formatted(user)).statusCode()).isEqualTo(200);
        for (int tries = 0; tries < 500; tries++) {
            String found = shop.admin().get("/api/people?q=" + user).body();
            if (found.contains("\"id\":")) {
                return Integer.parseInt(Shop.text(found, "id"));
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new IllegalStateException("nobody of that name");
    }

    private String link(int person) {
        String url = Shop.text(
                shop.admin()
                        .post("/api/people/" + person + "/preference-link", "{}")
                        .body()
                        .replace("https:", "")
                        .replace("http:", ""),
                "url");
        return shop.server().url() + url.substring(url.indexOf("/p/"));
    }

    /** The evidence of every consent withdrawn. */
    private String withdrawn(int person) {
        String consents = shop.admin()
                .get("/api/people/" + person + "/timeline?kind=consent&size=50")
                .body();
        return consents.lines()
                .filter(each -> each.contains("Consent Withdrawn"))
                .reduce("", String::concat);
    }

    private HttpResponse<String> get(String url, String language) {
        return call("GET", url, "", language);
    }

    private HttpResponse<String> post(String url, String form) {
        return call("POST", url, form, "");
    }

    private HttpResponse<String> call(String method, String url, String form, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(
                        method,
                        form.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(form));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
