package io.huoshui.run.rehearsal;

import io.huoshui.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears many events at once, as long as nothing comes of them: nothing is told, no touch wished, no timer set for before the last of them.
 * Where something does come, it is taken back, and fewer are tried. To the stages it makes no difference where a log is cut, so what is calm
 * is the same heard at once or one by one.
 */
final class HearCalm {
    private static final int MOST = 1_000;

    private final ScratchWorld world;
    private final Past past;
    private final TransactionTemplate transaction;
    private int most = MOST;

    HearCalm(ScratchWorld world, Past past) {
        this.world = world;
        this.past = past;
        this.transaction = world.bean(TransactionTemplate.class);
    }

    /** Some of what happens before then, and before the next decision; false when something comes of the very next event. */
    boolean hear(Instant before) {
        List<Event> some =
                past.until(each -> !each.isSystem() && each.receivedAt().isBefore(before), most);
        while (!some.isEmpty()) {
            if (isCalm(some)) {
                world.clock().to(lastOf(some));
                most = Math.min(MOST, most * 2);
                return true;
            }
            past.back(some);
            most = Math.max(1, some.size() / 2);
            some = some.size() == 1 ? List.of() : past.until(each -> true, most);
        }
        return false;
    }

    private boolean isCalm(List<Event> some) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                world.log().hear(some);
                world.loop().advance();
                boolean calm = !world.log().isAnythingTold() && !isDue(world.nextDue(), lastOf(some));
                if (!calm) {
                    status.setRollbackOnly();
                }
                return calm;
            }));
        } catch (RuntimeException poison) {
            // slowly, the one event no stage can take is parked
            return false;
        }
    }

    private static boolean isDue(Optional<Instant> due, Instant now) {
        return due.filter(each -> !each.isAfter(now)).isPresent();
    }

    private static Instant lastOf(List<Event> some) {
        return some.get(some.size() - 1).receivedAt();
    }
}
