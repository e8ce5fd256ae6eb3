package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.event.Announce;
import io.huoshui.event.SystemEvents;
import io.huoshui.touch.TouchSettings;
import io.huoshui.touch.choice.Topic;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Caps, quiet hours, the advisors' day, what channels take. A change is a fact of the log, with its line in the audit. */
@RestController
@RequestMapping("/api/touch-settings")
class TouchSettingsController {
    private final TouchSettingsTable settings;
    private final ChangeChoices choices;
    private final Announce announce;

    TouchSettingsController(LedgerHomes homes, ChangeChoices choices, Announce announce) {
        this.settings = homes.settings();
        this.choices = choices;
        this.announce = announce;
    }

    @GetMapping
    @Needs(Permission.TOUCH_READ)
    TouchSettingsView settings() {
        return TouchSettingsView.of(settings.current());
    }

    /** What customers choose among on their page: a theme of that name is not for those who do not want it. Chinese. */
    @GetMapping("/topics")
    @Needs(Permission.TOUCH_READ)
    List<String> topics() {
        return choices.topics().stream().map(Topic::zh).toList();
    }

    /** Two operators who start from the same version give the same message id: the second is told. */
    @PutMapping
    @Needs(Permission.TOUCH_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TouchSettingsView change(@RequestBody @Valid TouchSettingsView asked) {
        if (asked.version() != settings.current().version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        TouchSettings next = asked.settings(asked.version() + 1);
        announce.fact(
                "touch.settings.change",
                "touch-settings",
                SystemEvents.SETTINGS_CHANGED,
                "touch-settings:" + next.version(),
                TouchSettingsFields.of(next));
        return TouchSettingsView.of(next);
    }
}
