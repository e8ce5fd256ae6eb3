package io.huoshui.seed.scenario;

import io.huoshui.seed.Bought;
import io.huoshui.seed.Diary;
import io.huoshui.seed.Dice;
import io.huoshui.seed.Scenario;
import java.time.Duration;
import java.util.List;

/** A few orders end in a complaint; fewer still about the skin. */
public final class Complains implements Scenario {
    private static final List<String> ABOUT = List.of("物流太慢", "色号与图片不符", "客服回复慢", "赠品漏发", "用后脸红发痒");

    @Override
    public void play(Diary diary, Dice dice) {
        for (Bought order : diary.orders()) {
            if (dice.chance(0.018)) {
                diary.track(
                        "Complaint Raised",
                        order.at().plus(Duration.ofHours(dice.between(20, 240))),
                        order.as(),
                        Diary.of("order_id", order.orderId(), "about", dice.pick(ABOUT)));
            }
        }
    }
}
