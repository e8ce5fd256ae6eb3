package io.huoshui.touch.internal;

import static io.huoshui.touch.internal.ChoiceWords.*;

import io.huoshui.base.Brand;
import io.huoshui.touch.choice.Choices;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page as HTML: a stop button, then every choice with a box to tick. Needs no script, and says nothing of who the person is. */
final class ChoicePage {
    static final String CHANNEL = "channel";
    static final String TOPIC = "topic";
    static final String SERVICE_BOX = "service";
    static final String PERSONAL_BOX = "personal";

    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow"><link rel="icon" href="/favicon.svg"><title>%s · %s</title><link rel="stylesheet" href="/preferences.css"></head>
        <body><header><p class="brand">%s</p><p class="promise">%s</p>
        <svg viewBox="0 0 390 56" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 20C60 4 104 6 168 20s140 20 222-4"/>\
        <path d="M0 32C70 14 116 18 184 32s130 16 206-6"/><path class="shore" d="M0 42C72 24 122 28 192 42s128 14 198-6V57H0Z"/></svg></header>
        <main>
        <h1>%s</h1>
        %s</main>
        <footer><a href="?lang=%s" lang="%s">%s</a>%s</footer></body></html>
        """;

    private static final String STATUS = """
        <p class="done" role="status"><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4 10.500 4 4 8-9"/></svg>%s</p>
        """;

    private static final String STOP_FORM = """
        <p>%s</p>
        <form method="post"><input type="hidden" name="lang" value="%s">
        <button class="stop" name="do" value="stop" aria-describedby="stop-hint">%s</button>
        <p class="hint" id="stop-hint">%s</p></form>
        """;

    private static final String CHOICES_FORM = """
        <form method="post"><input type="hidden" name="lang" value="%s">
        <fieldset><legend>%s</legend>
        %s</fieldset>
        <fieldset><legend>%s</legend>
        %s</fieldset>
        <fieldset><legend>%s</legend>
        %s</fieldset>
        %s<button name="do" value="save">%s</button></form>
        """;

    private static final String TOPICS_FIELDS = """
        <fieldset><legend>%s</legend>
        %s</fieldset>
        """;

    private static final String BOX = """
        <label><input type="checkbox" name="%s" value="%s"%s><span>%s</span></label>
        """;

    private final Brand brand;

    ChoicePage(Brand brand) {
        this.brand = brand;
    }

    /** @param done what just happened; null when nothing did */
    String choices(Choices choices, @Nullable ChoiceWords done, Locale language) {
        String status = done == null ? "" : STATUS.formatted(done.in(language));
        String stop = choices.isAllRefused()
                ? "<p>%s</p>\n".formatted((done == STOPPED ? INTRO : ALREADY).in(language))
                : STOP_FORM.formatted(INTRO.in(language), tag(language), STOP.in(language), STOP_HINT.in(language));
        return page(TITLE, QUESTION, status + stop + form(choices, language), language);
    }

    /** A page with a heading and a sentence. */
    String sentence(ChoiceWords title, ChoiceWords text, Locale language) {
        return page(title, title, "<p>" + text.in(language) + "</p>\n", language);
    }

    private static String form(Choices choices, Locale language) {
        String channels = boxes(choices.marketing(), CHANNEL, each -> channel(each, language));
        String topics = boxes(choices.topics(), TOPIC, each -> topic(each, language));
        return CHOICES_FORM.formatted(
                tag(language),
                MARKETING.in(language),
                channels,
                SERVICE.in(language),
                box(SERVICE_BOX, "yes", choices.service(), SERVICE_HINT.in(language)),
                PERSONAL.in(language),
                box(PERSONAL_BOX, "yes", choices.personal(), PERSONAL_HINT.in(language)),
                topics.isEmpty() ? "" : TOPICS_FIELDS.formatted(TOPICS.in(language), topics),
                SAVE.in(language));
    }

    private String page(ChoiceWords title, ChoiceWords heading, String body, Locale language) {
        Locale other = language.equals(EN) ? ZH : EN;
        String name = HtmlUtils.htmlEscape(brand.name());
        return PAGE.formatted(
                language.equals(EN) ? "en" : "zh-CN",
                title.in(language),
                name,
                name,
                PROMISE.in(language),
                heading.in(language),
                body,
                tag(other),
                other.equals(EN) ? "en" : "zh-CN",
                OTHER_LANGUAGE.in(language),
                brand.simulated() ? "<span>" + SIMULATED.in(language) + "</span>" : "");
    }

    private static String boxes(
            Map<String, Boolean> choices, String name, java.util.function.UnaryOperator<String> words) {
        return choices.entrySet().stream()
                .map(each -> box(name, each.getKey(), each.getValue(), words.apply(each.getKey())))
                .collect(Collectors.joining());
    }

    private static String box(String name, String value, boolean ticked, String words) {
        return BOX.formatted(name, HtmlUtils.htmlEscape(value), ticked ? " checked" : "", HtmlUtils.htmlEscape(words));
    }

    private static String tag(Locale language) {
        return language.getLanguage();
    }
}
