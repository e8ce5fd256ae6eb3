package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.touch.OptOut;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who opted out is left in peace from the moment they are answered. */
final class OptOutRule implements GateRule {
    @Override
    public String name() {
        return "opt-out";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind != TouchKind.CRISIS;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        String purpose = Known.purpose(wish.kind());
        Optional<OptOut> said = known.optOuts().stream()
                .filter(each -> each.concerns(purpose, wish.channel()))
                .findFirst();
        if (said.isEmpty()) {
            return passes("没有退订", "Has not opted out.");
        }
        LocalDate day = LocalDate.ofInstant(said.get().at(), known.zone());
        return refuses(new Verdict.Suppressed(TouchReason.TOUCH_OPTED_OUT), day + " 退订", "Opted out on " + day + ".");
    }
}
