package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.touch.Breaker;
import io.huoshui.touch.TouchReason;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stop all promotion now; let it go on, by a person only. */
@RestController
@RequestMapping("/api/breaker")
class BreakerController {
    private static final int PAST = 20;

    private final LedgerHomes homes;
    private final PausePromotion promotion;

    BreakerController(LedgerHomes homes, PausePromotion promotion) {
        this.homes = homes;
        this.promotion = promotion;
    }

    record Because(@NotBlank @Size(max = 500) String because) {}

    /**
     * @param rebuilding the log is being applied again: nothing at all is sent
     * @param underWay promotional calls to channels that have not ended yet
     * @param past how it was set before, newest first
     */
    record BreakerView(Breaker breaker, boolean rebuilding, int underWay, List<Breaker> past) {}

    @GetMapping
    @Needs(Permission.TOUCH_READ)
    BreakerView state() {
        BreakerTable.Row row = homes.breaker().read();
        return new BreakerView(
                row.breaker(),
                row.rebuilding(),
                homes.dispatch().promotionSending(),
                homes.breaker().past(PAST));
    }

    @PostMapping("/pause")
    @Needs(Permission.PROMOTION_PAUSE)
    BreakerView pause(@RequestBody @Valid Because said) {
        promotion.pause(said.because(), SignedIn.nameOrSystem());
        return state();
    }

    @PostMapping("/resume")
    @Needs(Permission.PROMOTION_RESUME)
    BreakerView resume(@RequestBody @Valid Because said) {
        SignedIn person = SignedIn.current()
                .filter(each -> each.operatorId() != 0)
                .orElseThrow(() -> new Refused(TouchReason.TOUCH_RESUME_NEEDS_PERSON));
        promotion.resume(said.because(), person.name());
        return state();
    }
}
