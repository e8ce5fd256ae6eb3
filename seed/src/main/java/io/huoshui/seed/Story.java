package io.huoshui.seed;

import io.huoshui.seed.scenario.AnswersForm;
import io.huoshui.seed.scenario.ArrivesLate;
import io.huoshui.seed.scenario.BuysInShop;
import io.huoshui.seed.scenario.BuysOnTmall;
import io.huoshui.seed.scenario.Chats;
import io.huoshui.seed.scenario.ClockRunsAhead;
import io.huoshui.seed.scenario.Complains;
import io.huoshui.seed.scenario.Consents;
import io.huoshui.seed.scenario.Joins;
import io.huoshui.seed.scenario.Leaves;
import io.huoshui.seed.scenario.LooksAround;
import io.huoshui.seed.scenario.Malformed;
import io.huoshui.seed.scenario.OnePhoneTwoPeople;
import io.huoshui.seed.scenario.RefundBeforeOrder;
import io.huoshui.seed.scenario.SameIdOtherContent;
import io.huoshui.seed.scenario.SendsBack;
import io.huoshui.seed.scenario.SentTwice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The twelve months of the simulated brand 汀屿 up to an anchor date: who its people are and every message about them, in the order of
 * arrival. A function of seed and anchor alone.
 */
public final class Story {
    /** The seed of the demo brand. */
    public static final long SEED = 20_260_701L;

    private static final List<Scenario> SCENARIOS = List.of(
            new LooksAround(),
            new Joins(),
            new Consents(),
            new BuysOnTmall(),
            new BuysInShop(),
            new SendsBack(),
            new Chats(),
            new AnswersForm(),
            new Complains(),
            new Leaves());

    private static final List<Mishap> MISHAPS = List.of(
            new OnePhoneTwoPeople(),
            new ArrivesLate(),
            new RefundBeforeOrder(),
            new SentTwice(),
            new SameIdOtherContent(),
            new Malformed(),
            new ClockRunsAhead());

    private final List<Person> people;
    private final List<Message> messages;

    private Story(List<Person> people, List<Message> messages) {
        this.people = people;
        this.messages = messages;
    }

    /** @param anchor the story ends at the start of this day in Asia/Shanghai; nothing happens at or after it */
    public static Story tell(long seed, LocalDate anchor) {
        List<Person> people = Population.of(seed, anchor);
        Instant end = anchor.atStartOfDay(Season.ZONE).toInstant();
        String prefix = "ty" + Long.toString(anchor.toEpochDay(), 36);
        List<Message> messages = new ArrayList<>(130_000);
        for (Person person : people) {
            Diary diary = new Diary(person, end, prefix, Dice.of(seed, "diary", person.number()));
            for (Scenario scenario : SCENARIOS) {
                scenario.play(diary, Dice.of(seed, scenario.dice(), person.number()));
            }
            messages.addAll(diary.entries());
        }
        List<Message> sent = messages;
        for (Mishap mishap : MISHAPS) {
            sent = mishap.befall(sent, people, Dice.of(seed, mishap.getClass().getSimpleName(), 0));
        }
        return new Story(
                people,
                sent.stream()
                        .sorted(Comparator.comparing(Message::arrivesAt).thenComparing(Message::messageId))
                        .toList());
    }

    /** Who lives in the story, without telling it. */
    public static List<Person> people(long seed, LocalDate anchor) {
        return Population.of(seed, anchor);
    }

    public List<Person> people() {
        return people;
    }

    /** In the order they reach the system. */
    public List<Message> messages() {
        return messages;
    }
}
