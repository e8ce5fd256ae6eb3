package io.huoshui.connect.mail;

import io.huoshui.touch.channel.OutgoingMessage;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message as a letter, once as plain text and once as HTML that says the same.
 *
 * @param subject one line without control characters
 */
public record Letter(String subject, String text, String html) {
    private static final int SUBJECT_CHARS_MAX = 120;

    /** For whom an earlier letter reached without our knowing. */
    private static final String MAY_REPEAT =
            "您可能已收到过同一封信，若是，请忽略这一封。You may have got this letter before; if so, please ignore this one.";

    private static final String FOOT = "修改接收偏好或退订 · Preferences and opting out";

    /** Whatever the message holds is shown as it is: nothing of it is understood as HTML, and no line of it becomes a header. */
    public static Letter of(OutgoingMessage message) {
        return new Letter(subject(message), text(message), html(message));
    }

    /** The title; without one the beginning of the text. */
    private static String subject(OutgoingMessage message) {
        String title = message.title();
        String first = title == null || title.isBlank() ? message.text().strip() : title.strip();
        String line = first.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        return line.length() <= SUBJECT_CHARS_MAX ? line : line.substring(0, line.offsetByCodePoints(0, 100)) + "…";
    }

    private static String text(OutgoingMessage message) {
        StringBuilder text = new StringBuilder(message.text());
        if (message.url() != null) {
            text.append("\n\n").append(message.url());
        }
        if (message.mayRepeat()) {
            text.append("\n\n").append(MAY_REPEAT);
        }
        if (footLink(message) != null) {
            text.append("\n\n-- \n").append(FOOT).append("\n").append(message.preferences());
        }
        return text.append("\n").toString();
    }

    private static String html(OutgoingMessage message) {
        String body = Arrays.stream(message.text().strip().split("\\R{2,}"))
                .map(each -> "<p>" + escaped(each).replaceAll("\\R", "<br>") + "</p>\n")
                .collect(Collectors.joining());
        return "<!doctype html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>" + escaped(subject(message))
                + "</title></head>\n<body>\n" + body + link(message.url(), message.url())
                + (message.mayRepeat() ? "<p>" + MAY_REPEAT + "</p>\n" : "")
                + (footLink(message) == null ? "" : "<hr>\n" + link(message.preferences(), FOOT)) + "</body></html>\n";
    }

    /** The way to the preferences, unless the text shows it already. */
    private static @Nullable String footLink(OutgoingMessage message) {
        String link = message.preferences();
        return link == null || message.text().contains(link) ? null : link;
    }

    /** Only what leads to the web is a link. */
    private static String link(@Nullable String url, @Nullable String words) {
        if (url == null || words == null) {
            return "";
        }
        return url.matches("(?i)https?://.*")
                ? "<p><a href=\"" + escaped(url) + "\">" + escaped(words) + "</a></p>\n"
                : "<p>" + escaped(words) + "</p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
