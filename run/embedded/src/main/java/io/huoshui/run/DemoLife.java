package io.huoshui.run;

import io.huoshui.event.Intake;
import java.time.Clock;
import java.util.List;

/** What the demo brand's people do comes in as anybody's doing does, when its time has come. Safe to repeat: message ids do not change. */
final class DemoLife {
    private static final String SOURCE = "demo";
    private static final int AT_ONCE = 500;

    private final boolean alive;
    private final DemoAnswerTable answers;
    private final Intake intake;
    private final Clock clock;

    DemoLife(boolean alive, DemoAnswerTable answers, Intake intake, Clock clock) {
        this.alive = alive;
        this.answers = answers;
        this.intake = intake;
        this.clock = clock;
    }

    void goOn() {
        if (!alive) {
            return;
        }
        List<DemoAnswerTable.Due> due = answers.due(clock.instant(), AT_ONCE);
        if (!due.isEmpty()) {
            intake.take(SOURCE, due.stream().map(DemoAnswerTable.Due::message).toList());
            answers.taken(due.stream().map(DemoAnswerTable.Due::messageId).toList());
        }
    }
}
