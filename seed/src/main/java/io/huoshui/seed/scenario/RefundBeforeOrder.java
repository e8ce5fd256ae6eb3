package io.huoshui.seed.scenario;

import io.huoshui.seed.Dice;
import io.huoshui.seed.Message;
import io.huoshui.seed.Mishap;
import io.huoshui.seed.Person;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Three orders whose refund reaches the system first: the shop's order export hung for days. */
public final class RefundBeforeOrder implements Mishap {
    private static final int CASES = 3;

    @Override
    public List<Message> befall(List<Message> messages, List<Person> people, Dice dice) {
        Map<String, Message> refunds = messages.stream()
                .filter(message -> message.name().equals("Order Refunded"))
                .limit(CASES)
                .collect(Collectors.toMap(RefundBeforeOrder::orderId, Function.identity()));
        return messages.stream()
                .map(message -> {
                    Message refund = message.name().equals("Order Completed") ? refunds.get(orderId(message)) : null;
                    return refund == null
                            ? message
                            : message.arrivingAt(refund.arrivesAt().plusSeconds(3_600));
                })
                .toList();
    }

    private static String orderId(Message message) {
        return message.content().get("properties") instanceof Map<?, ?> properties
                ? String.valueOf(properties.get("order_id"))
                : "";
    }
}
