package io.huoshui.seed.scenario;

import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a connector in trouble sends: to be kept with a reason, not dropped. */
public final class Malformed implements Mishap {
    private static final List<Map<String, Object>> BROKEN = List.of(
            Diary.of("type", "trak", "userId", "TY-0090007", "event", "Order Completed"),
            Diary.of("type", "purchase", "userId", "TY-0090014"),
            Diary.of("type", "track", "userId", "TY-0090021"),
            Diary.of("type", "track", "userId", "TY-0090028", "event", ""),
            Diary.of("type", "track", "event", "Product Viewed", "properties", Map.of("product_id", "JH01")),
            Diary.of("type", "identify", "traits", Map.of("city", "上海")));

    public static final int CASES = BROKEN.size();

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        Message last = messages.get(messages.size() - 1);
        String prefix = last.messageId().substring(0, last.messageId().indexOf('-'));
        List<Message> sent = new ArrayList<>(messages);
        for (int i = 0; i < CASES; i++) {
            Message near = messages.get((i + 1) * messages.size() / (CASES + 2));
            sent.add(broken(prefix + "-broken-" + i, near.arrivesAt().plus(Duration.ofSeconds(1)), BROKEN.get(i)));
        }
        return sent;
    }

    private static Message broken(String messageId, Instant at, Map<String, Object> content) {
        Map<String, Object> json = Diary.of("messageId", messageId);
        json.putAll(content);
        return new Message(messageId, 0, "malformed", at, at, () -> json);
    }
}
