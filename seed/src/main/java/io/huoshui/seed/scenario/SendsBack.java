package io.huoshui.seed.scenario;

import io.huoshui.seed.Bought;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Some orders are cancelled within hours, some come back wholly or in part. */
public final class SendsBack implements Scenario {
    private static final List<String> WHY = List.of("色号不合适", "肤感偏油", "收到破损", "买错规格", "活动价更低", "不想要了");

    @Override
    public void play(Diary diary, Dice dice) {
        for (Bought order : diary.orders()) {
            double drawn = dice.unit();
            if (drawn < 0.018) {
                cancel(diary, order, dice);
            } else if (drawn < 0.046) {
                refund(diary, order, order.total(), dice);
            } else if (drawn < 0.076) {
                refund(diary, order, Math.max(1, order.total() * dice.between(15, 60) / 100), dice);
            }
        }
    }

    private static void cancel(Diary diary, Bought order, Dice dice) {
        diary.track(
                "Order Cancelled",
                order.at().plusSeconds(dice.between(300, 9_000)),
                order.as(),
                Diary.of("order_id", order.orderId(), "total", order.total(), "currency", "CNY", "reason", "不想要了"));
    }

    private static void refund(Diary diary, Bought order, int amount, Dice dice) {
        Instant at = order.at().plus(Duration.ofMinutes(dice.between(2 * 1_440, 12 * 1_440)));
        diary.track(
                "Order Refunded",
                at,
                order.as(),
                Diary.of(
                        "order_id",
                        order.orderId(),
                        "refund_id",
                        "RF" + order.orderId(),
                        "total",
                        amount,
                        "currency",
                        "CNY",
                        "reason",
                        dice.pick(WHY)));
    }
}
