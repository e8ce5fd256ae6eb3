package io.huoshui.run.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the victim wish to tell people something: whoever does something is told something of one kind. */
final class Wishes {
    /** Letters of each kind, on a channel that knows no letter again; and promotion on one that does. */
    static final List<String> KINDS = List.of("promotional", "service", "crisis", "hook");

    private static final String SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Victim victim;
    private final HookReceiver hooks;
    private int people;

    Wishes(Victim victim, HookReceiver hooks) {
        this.victim = victim;
        this.hooks = hooks;
    }

    /** Settings of the victim's channels. */
    static Map<String, String> channels(HookReceiver hooks, MailReceiver mail) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("HUOSHUI_WEBHOOK_SECRETS", SECRET);
        settings.put("HUOSHUI_WEBHOOK_TRUSTED", hooks.origin());
        settings.put("HUOSHUI_MAIL_HOST", "127.0.0.1");
        settings.put("HUOSHUI_MAIL_PORT", Integer.toString(mail.port()));
        settings.put("HUOSHUI_MAIL_FROM", "hello@example.com");
        settings.put("HUOSHUI_MAIL_TLS", "none");
        settings.put("HUOSHUI_PUBLIC_URL", "https://crm.example.com");
        return settings;
    }

    /** How many there should be. */
    int count() {
        return people;
    }

    /** Without hours, caps and rates, which are somebody else's test. */
    void publish() throws IOException, InterruptedException {
        victim.call(
                "PUT",
                "/api/touch-settings",
                "{\"version\":0,\"caps\":[],\"quiet\":{\"from\":\"00:00\",\"to\":\"00:00\",\"alsoService\":false},"
                        + "\"staffDayMost\":60,\"rates\":[]}");
        StringBuilder nodes = new StringBuilder("{\"id\":\"end\",\"type\":\"exit\"}");
        for (String kind : KINDS) {
            nodes.append(",{\"id\":\"in-")
                    .append(kind)
                    .append("\",\"type\":\"entry\",\"trigger\":{\"type\":\"event\",\"selector\":{\"event\":\"Asked ")
                    .append(kind)
                    .append("\"}},\"next\":\"")
                    .append(kind)
                    .append("\"},")
                    .append(touch(kind));
        }
        String made =
                victim.call("POST", "/api/journeys", "{\"name\":\"kill\",\"definition\":{\"nodes\":[" + nodes + "]}}");
        Matcher id = Pattern.compile("\"id\":\"(j-[0-9a-f-]+)\"").matcher(made);
        assertThat(id.find()).as(made).isTrue();
        victim.call("POST", "/api/journeys/" + id.group(1) + "/publish", "{\"revision\":1}");
    }

    private String touch(String kind) {
        boolean hook = kind.equals("hook");
        return "{\"id\":\"" + kind + "\",\"type\":\"touch\",\"kind\":\"" + (hook ? "promotional" : kind)
                + "\",\"channel\":\"" + (hook ? "webhook" : "email")
                + "\",\"content\":{\"title\":\"hi\",\"text\":\"hi\",\"url\":\"" + hooks.origin()
                + "/\"},\"next\":\"end\"}";
    }

    /** One to three new people of each kind, each of whom is to be told one thing. */
    void wish(List<String> kinds, Random random) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (String kind : kinds) {
            for (int more = 1 + random.nextInt(3); more > 0; more--) {
                said.addAll(somebody(kind));
            }
        }
        victim.call(
                "POST",
                "/v1/batch",
                "{\"writeKey\":\"" + Victim.WRITE_KEY + "\",\"batch\":[" + String.join(",", said) + "]}");
    }

    private List<String> somebody(String kind) {
        String who = "\"userId\":\"k" + people + "\"";
        String email = "k" + people++ + "@example.com";
        return List.of(
                "{\"type\":\"identify\"," + who + ",\"traits\":{\"email\":\"" + email + "\"}}",
                "{\"type\":\"track\",\"event\":\"Consent Granted\"," + who
                        + ",\"properties\":{\"purpose\":\"marketing\",\"channel\":\"any\",\"evidence\":\"form\"}}",
                "{\"type\":\"track\",\"event\":\"Asked " + kind + "\"," + who + "}");
    }
}
