package io.huoshui.touch.internal;

import io.huoshui.touch.channel.Delivery;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** What channels answer: mostly that it is sent. */
final class Answers {
    private final RandomGenerator random;
    private final Covered covered;
    private final Script script;

    Answers(RandomGenerator random, Covered covered, Script script) {
        this.random = random;
        this.covered = covered;
        this.script = script;
    }

    /** Throws when the channel breaks, or the process dies while it waits. */
    Delivery next() {
        switch (random.nextInt(20)) {
            case 1, 2 -> {
                happens("timeout");
                return new Delivery.Unknown("timeout");
            }
            case 3 -> {
                happens("broken channel");
                throw new IllegalStateException("connection reset");
            }
            case 4 -> {
                happens("refused");
                return new Delivery.Refused("550");
            }
            case 5 -> {
                happens("retry after");
                return new Delivery.RetryAfter(seconds());
            }
            case 6 -> {
                happens("crash in a call");
                throw new Fate.Killed();
            }
            case 7 -> {
                happens("try again");
                return new Delivery.TryAgain(seconds());
            }
            default -> {
                return sent();
            }
        }
    }

    Delivery sent() {
        covered.saw("sent");
        return new Delivery.Sent("r");
    }

    private void happens(String what) {
        covered.saw(what);
        script.say("    " + what);
    }

    private Duration seconds() {
        return Duration.ofSeconds(1 + random.nextInt(600));
    }
}
