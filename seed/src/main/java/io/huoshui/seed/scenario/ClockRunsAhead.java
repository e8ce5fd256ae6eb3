package io.huoshui.seed.scenario;

import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A phone whose clock is ten years ahead: the system takes the fact and pulls its time back to the moment of receipt. */
public final class ClockRunsAhead implements Mishap {
    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        Message model = messages.stream()
                .filter(message -> message.name().equals("Content Viewed"))
                .findFirst()
                .orElseThrow();
        String messageId = model.messageId() + "-ahead";
        List<Message> sent = new ArrayList<>(messages);
        sent.add(new Message(
                messageId,
                model.person(),
                model.name(),
                model.occurredAt(),
                model.arrivesAt().plusSeconds(5),
                () -> {
                    Map<String, Object> json = new LinkedHashMap<>(model.content());
                    json.put("messageId", messageId);
                    json.put("timestamp", "2099-06-18T20:00:00+08:00");
                    return json;
                }));
        return sent;
    }
}
