package io.huoshui.touch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.huoshui.base.Brand;
import io.huoshui.touch.choice.Choices;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChoicePageTest {
    private static final Brand EVIL = new Brand("<script>\"'&汀屿", ZoneId.of("Asia/Shanghai"), "CNY", false);

    private final ChoicePage page = new ChoicePage(EVIL);

    @Test
    void everythingIsShownAsWhatItIs() {
        String html = page.choices(choices(true, "\"><img src=x onerror=alert(1)>"), null, ChoiceWords.ZH);
        assertThat(html)
                .doesNotContain("<script", "<img", "onerror=alert(1)>\"")
                .contains("&lt;script&gt;", "&lt;img src=x");
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() {
        String html = page.choices(choices(true, "wecom"), ChoiceWords.SAVED, ChoiceWords.EN);
        assertThat(html).doesNotContain("<script", "javascript:", "http:", "https:", " style=");
        assertThat(count(html, " on[a-z]+=")).isZero();
        assertThat(html).contains("lang=\"en\"", "name=\"viewport\"", "noindex", "role=\"status\"");
    }

    /** A box without words of its own cannot be read out. */
    @Test
    void everyBoxHasItsLabelAndEveryGroupItsName() {
        String html = page.choices(choices(true, "wecom"), null, ChoiceWords.ZH);
        long boxes = count(html, "<input type=\"checkbox\"");
        assertThat(boxes).isEqualTo(4);
        assertThat(count(html, "<label><input type=\"checkbox\"[^>]*><span>[^<]+</span></label>"))
                .isEqualTo(boxes);
        assertThat(count(html, "<fieldset><legend>[^<]+</legend>")).isEqualTo(4);
    }

    @Test
    void boxesShowHowItStands() {
        assertThat(page.choices(choices(true, "wecom"), null, ChoiceWords.ZH))
                .contains("value=\"wecom\" checked", "企业微信", "value=\"stop\"");
        assertThat(page.choices(choices(false, "wecom"), null, ChoiceWords.ZH))
                .contains("value=\"wecom\">")
                .doesNotContain("value=\"stop\"");
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .count();
    }

    private static Choices choices(boolean permitted, String channel) {
        return new Choices(Map.of(channel, permitted), !permitted, true, true, Map.of("新品/New", true));
    }
}
