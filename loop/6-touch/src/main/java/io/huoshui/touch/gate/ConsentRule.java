package io.huoshui.touch.gate;

import io.huoshui.journey.TouchKind;
import io.huoshui.journey.TouchRequest;
import io.huoshui.profile.Consent;
import io.huoshui.touch.TouchReason;
import io.huoshui.touch.Verdict;
import io.huoshui.touch.choice.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Marketing needs a yes for the channel or for any, and a no for neither; service only that nobody said no. The same as the number "agreed"
 * of an audience ({@code segment.audience.Channel}).
 */
final class ConsentRule implements GateRule {
    @Override
    public String name() {
        return "consent";
    }

    @Override
    public boolean asks(TouchKind kind) {
        return kind != TouchKind.CRISIS;
    }

    @Override
    public Finding look(TouchRequest wish, Known known, Instant now) {
        List<Consent> said = said(wish, known);
        Optional<Consent> no = said.stream().filter(each -> !each.granted()).findFirst();
        if (no.isPresent()) {
            LocalDate day = LocalDate.ofInstant(no.get().occurredAt(), known.zone());
            return refuses(noConsent(), day + " 撤回了授权", "Withdrawn on " + day + ".");
        }
        if (said.isEmpty()) {
            return wish.kind().isPromotional()
                    ? refuses(noConsent(), "没有授权记录", "No consent on record.")
                    : passes("没有拒绝服务通知", "Has not refused service messages.");
        }
        LocalDate day = LocalDate.ofInstant(said.get(0).occurredAt(), known.zone());
        return passes(
                day + " 授权（" + said.get(0).evidence() + "）",
                "Granted on " + day + " (" + said.get(0).evidence() + ").");
    }

    private static List<Consent> said(TouchRequest wish, Known known) {
        String purpose = Known.purpose(wish.kind());
        return Said.of(known.person(), purpose, wish.channel());
    }

    private static Verdict noConsent() {
        return new Verdict.Suppressed(TouchReason.TOUCH_NO_CONSENT);
    }
}
