package io.huoshui.connect.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.journey.TouchKind;
import io.huoshui.touch.channel.OutgoingMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static final String PREFERENCES = "https://crm.example/preferences/abc";

    @Test
    void saysTheSameInTextAndHtml() {
        Letter letter =
                Letter.of(message("新品", "您好 林溪\n\n满 199 减 50\n今天有效", "https://shop.example/?a=1&b=2", PREFERENCES));
        assertThat(letter.subject()).isEqualTo("新品");
        assertThat(letter.text())
                .startsWith("您好 林溪\n\n满 199 减 50\n今天有效\n\nhttps://shop.example/?a=1&b=2\n")
                .endsWith(PREFERENCES + "\n");
        assertThat(letter.html())
                .contains("<p>您好 林溪</p>", "<p>满 199 减 50<br>今天有效</p>")
                .contains("<a href=\"https://shop.example/?a=1&amp;b=2\">")
                .contains("<a href=\"" + PREFERENCES + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
                        "'onmouseover='alert(1)",
                "&lt;script&gt;", "</p></body><h1>x", "<!--", "<a href=javascript:alert(1)>x</a>"
            })
    void whatAPersonCallsThemselvesIsNotUnderstoodAsHtml(String name) {
        Letter letter = Letter.of(message(name, "您好 " + name, "javascript:" + name, PREFERENCES));
        String without = letter.html()
                .replaceAll(
                        "<(!doctype html|html lang=\"zh\"|/?(head|title|body|p|html)|meta charset=\"utf-8\"|br|hr|/a)>",
                        "")
                .replace("<a href=\"" + PREFERENCES + "\">", "");
        assertThat(without).doesNotContain("<", ">", "\"", "'");
        assertThat(letter.text()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'新品\r\nBcc: everybody@example.com', 新品",
        "'a\tb', a b",
        "'  ', 您好 林溪",
        ", 您好 林溪",
    })
    void theSubjectIsOneLine(String title, String subject) {
        assertThat(Letter.of(message(title, "您好 林溪\n满 199 减 50", null, null)).subject())
                .isEqualTo(subject);
    }

    @Test
    void aLongSubjectIsCutBetweenLetters() {
        String subject = Letter.of(message("🌸".repeat(200), "x", null, null)).subject();
        assertThat(subject).isEqualTo("🌸".repeat(100) + "…");
    }

    @Test
    void aTextThatShowsTheWayToThePreferencesIsNotShownItTwice() {
        Letter letter = Letter.of(message("新品", "退订：" + PREFERENCES, null, PREFERENCES));
        assertThat(letter.text()).containsOnlyOnce(PREFERENCES);
        assertThat(letter.html()).containsOnlyOnce(PREFERENCES);
    }

    @Test
    void aRepetitionSaysThatItMayBeOneAndAFirstLetterDoesNot() {
        String mark = "可能已收到过同一封信";
        Letter again = Letter.of(new OutgoingMessage(
                7, "lin@example.com", TouchKind.SERVICE, "订单", "已发货", null, PREFERENCES, "journey:care", true));
        assertThat(again.text()).containsOnlyOnce(mark);
        assertThat(again.html()).containsOnlyOnce(mark);
        Letter first = Letter.of(message("订单", "已发货", null, PREFERENCES));
        assertThat(first.text() + first.html()).doesNotContain(mark);
    }

    static OutgoingMessage message(String title, String text, String url, String preferences) {
        return new OutgoingMessage(
                7, "lin@example.com", TouchKind.PROMOTIONAL, title, text, url, preferences, "journey:wake-up", false);
    }
}
