package io.huoshui.touch.choice;

import io.huoshui.profile.Profile;
import io.huoshui.touch.OptOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a person's choices stand, and what they have to say to change them.
 *
 * @param marketing by channel, whether news and offers may come by it
 * @param anyRefused they said no to marketing on any channel
 * @param service whether messages about their orders may come
 * @param personal whether what is known of them may decide what they are told
 * @param topics by name, whether they want to hear of it
 */
public record Choices(
        Map<String, Boolean> marketing,
        boolean anyRefused,
        boolean service,
        boolean personal,
        Map<String, Boolean> topics) {
    public static final String MARKETING = "marketing";
    public static final String SERVICE = "service";
    public static final String PERSONALISATION = "personalisation";

    /** One thing said: a purpose, on a channel or on any. */
    public record Statement(String purpose, String channel, boolean granted) {}

    /**
     * What was ticked.
     *
     * @param topics those wanted
     */
    public record Wanted(Set<String> channels, boolean service, boolean personal, Set<String> topics) {}

    /**
     * @param optOuts of the person, whether the log has told everybody already or not
     * @param channels those to ask about; those they spoke of come along
     * @param topics those of the brand
     */
    public static Choices of(Profile person, List<OptOut> optOuts, List<String> channels, List<String> topics) {
        Set<String> all = new LinkedHashSet<>(channels);
        person.consents().keySet().stream()
                .filter(each ->
                        each.purpose().equals(MARKETING) && !each.channel().equals(OptOut.ANY))
                .map(each -> each.channel())
                .sorted()
                .forEach(all::add);
        Map<String, Boolean> marketing = new LinkedHashMap<>();
        all.forEach(each -> marketing.put(each, Said.yes(person, MARKETING, each) && !isOut(optOuts, MARKETING, each)));
        Map<String, Boolean> wanted = new LinkedHashMap<>();
        topics.forEach(each -> wanted.put(each, new Topic(each).isWanted(person)));
        return new Choices(
                marketing,
                Said.no(person, MARKETING, OptOut.ANY) || isOut(optOuts, MARKETING, OptOut.ANY),
                !Said.no(person, SERVICE, OptOut.ANY) && !isOut(optOuts, SERVICE, OptOut.ANY),
                !Said.no(person, PERSONALISATION, OptOut.ANY) && !isOut(optOuts, PERSONALISATION, OptOut.ANY),
                wanted);
    }

    /**
     * What must be said, refusals first. Who had refused every channel and now wants one takes that refusal back, and refuses each of the
     * others by name.
     */
    public List<Statement> statements(Wanted wanted) {
        boolean takesBack = anyRefused && !wanted.channels().isEmpty();
        List<Statement> no = new ArrayList<>();
        List<Statement> yes = new ArrayList<>();
        marketing.forEach((channel, permitted) -> {
            boolean wants = wanted.channels().contains(channel);
            if (wants && !permitted) {
                yes.add(new Statement(MARKETING, channel, true));
            } else if (!wants && (permitted || takesBack)) {
                no.add(new Statement(MARKETING, channel, false));
            }
        });
        if (takesBack) {
            yes.add(new Statement(MARKETING, OptOut.ANY, true));
        }
        change(service, wanted.service(), SERVICE, no, yes);
        change(personal, wanted.personal(), PERSONALISATION, no, yes);
        no.addAll(yes);
        return List.copyOf(no);
    }

    /** Traits that change with the topics wanted. */
    public Map<String, Object> traits(Wanted wanted) {
        Map<String, Object> changed = new LinkedHashMap<>();
        topics.forEach((topic, before) -> {
            boolean wants = wanted.topics().contains(topic);
            if (wants != before) {
                changed.put(new Topic(topic).trait(), wants);
            }
        });
        return changed;
    }

    /** How they stand once all that is wanted is in force. */
    public Choices with(Wanted wanted) {
        return new Choices(
                ticks(marketing, wanted.channels()),
                anyRefused && wanted.channels().isEmpty(),
                wanted.service(),
                wanted.personal(),
                ticks(topics, wanted.topics()));
    }

    private static Map<String, Boolean> ticks(Map<String, Boolean> before, Set<String> wanted) {
        Map<String, Boolean> now = new LinkedHashMap<>();
        before.keySet().forEach(each -> now.put(each, wanted.contains(each)));
        return now;
    }

    /** Nothing is permitted that could be refused for good by one word. */
    public boolean isAllRefused() {
        return anyRefused || marketing.values().stream().noneMatch(Boolean::booleanValue);
    }

    private static void change(boolean before, boolean now, String purpose, List<Statement> no, List<Statement> yes) {
        if (before != now) {
            (now ? yes : no).add(new Statement(purpose, OptOut.ANY, now));
        }
    }

    private static boolean isOut(List<OptOut> optOuts, String purpose, String channel) {
        return optOuts.stream().anyMatch(each -> each.concerns(purpose, channel));
    }
}
