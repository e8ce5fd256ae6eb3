package io.huoshui.journey.internal.calendar;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.calendar.Account;
import io.huoshui.journey.calendar.ContentItem;
import io.huoshui.journey.calendar.ContentRules;
import io.huoshui.segment.audience.HiddenAudiences;
import io.huoshui.segment.rule.Rule;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who speaks, what is planned, and what became of it. */
@RestController
@RequestMapping("/api")
class ContentController {
    private static final int MINUTES_MAX = (int) ContentItem.LENGTH_MAX.toMinutes();

    private final ContentTable content;
    private final DecideContent decide;
    private final HiddenAudiences people;
    private final Clock clock;

    ContentController(ContentTable content, DecideContent decide, HiddenAudiences people, Clock clock) {
        this.content = content;
        this.decide = decide;
        this.people = people;
        this.clock = clock;
    }

    /** @param id chosen by the caller; absent: one is made up */
    record NewAccount(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String id,

            @NotNull @Valid AccountForm account) {}

    /** @param version that was changed */
    record ChangedAccount(int version, @NotNull @Valid AccountForm account) {}

    /**
     * @param id chosen by the caller; absent: one is made up
     * @param version that is changed; 0 for a new one
     */
    record ItemAsked(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String id,

            @NotBlank String account,
            @NotBlank String kind,

            @NotBlank @Size(max = ContentItem.TITLE_CHARS_MAX)
            String title,

            @Nullable @Size(max = ContentItem.TITLE_CHARS_MAX)
            String theme,

            @NotNull Instant at,
            @Min(1) @Max(20_160) int minutes,
            @Nullable @Size(max = 64) String campaign,
            int version) {}

    record Because(@Nullable @Size(max = 500) String because) {}

    record Taken(String id) {}

    /**
     * People, each counted once.
     *
     * @param over whether the seven days in which coming back and buying count have passed
     */
    record MeasureView(
            long viewed, long finished, long tookPart, long cameBack, long bought, boolean over, Rules people) {}

    /** The same as rules, for the lists of people behind the figures. */
    record Rules(Object viewed, Object finished, Object tookPart, Object cameBack, Object bought) {}

    @PostMapping("/content-accounts")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken define(@RequestBody @Valid NewAccount asked) {
        String id = Optional.ofNullable(asked.id()).orElseGet(() -> fresh("a-"));
        Account next = asked.account().account(id, 1);
        Optional<Account> there = content.account(id);
        if (there.isPresent() && !there.get().equals(next)) {
            throw new Refused(JourneyReason.CONTENT_TAKEN);
        }
        if (there.isEmpty()) {
            decide.define(next);
        }
        return new Taken(id);
    }

    @PutMapping("/content-accounts/{id}")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken change(@PathVariable String id, @RequestBody @Valid ChangedAccount asked) {
        if (account(id).version() != asked.version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        decide.define(asked.account().account(id, asked.version() + 1));
        return new Taken(id);
    }

    @PostMapping("/content-accounts/{id}/retire")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken retire(@PathVariable String id) {
        decide.retire(account(id));
        return new Taken(id);
    }

    @PostMapping("/content-items")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken plan(@RequestBody @Valid ItemAsked asked) {
        String id = Optional.ofNullable(asked.id()).orElseGet(() -> fresh("i-"));
        ContentItem next = item(id, 1, asked);
        Optional<ContentItem> there = content.item(id);
        if (there.isPresent() && !there.get().equals(next)) {
            throw new Refused(JourneyReason.CONTENT_TAKEN);
        }
        if (there.isEmpty()) {
            decide.plan(next);
        }
        return new Taken(id);
    }

    @PutMapping("/content-items/{id}")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken change(@PathVariable String id, @RequestBody @Valid ItemAsked asked) {
        if (item(id).version() != asked.version()) {
            throw new Refused(WebReason.WEB_CHANGED_MEANWHILE);
        }
        decide.plan(item(id, asked.version() + 1, asked));
        return new Taken(id);
    }

    @PostMapping("/content-items/{id}/cancel")
    @Needs(Permission.CONTENT_EDIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken cancel(@PathVariable String id, @RequestBody @Valid Because asked) {
        ContentItem item = item(id);
        if (content.isOn(id)) {
            decide.cancel(item, Optional.ofNullable(asked.because()).orElse(""));
        }
        return new Taken(id);
    }

    @GetMapping("/content-items/{id}/measure")
    @Needs(Permission.CONTENT_READ)
    MeasureView measure(@PathVariable String id) {
        ContentItem item = item(id);
        ContentRules rules = new ContentRules(item);
        return new MeasureView(
                count(rules.viewed()),
                count(rules.finished()),
                count(rules.tookPart()),
                count(rules.cameBack()),
                count(rules.bought()),
                clock.instant().isAfter(item.end().plus(Duration.ofDays(ContentRules.WITHIN_DAYS))),
                new Rules(
                        people.tree(rules.viewed()),
                        people.tree(rules.finished()),
                        people.tree(rules.tookPart()),
                        people.tree(rules.cameBack()),
                        people.tree(rules.bought())));
    }

    private long count(Rule rule) {
        return people.people(rule).getLongCardinality();
    }

    private ContentItem item(String id, int version, ItemAsked asked) {
        account(asked.account());
        return new ContentItem(
                id,
                asked.account(),
                AccountForm.kind(asked.kind()),
                asked.title().strip(),
                Optional.ofNullable(asked.theme()).map(String::strip).orElse(""),
                asked.at(),
                Duration.ofMinutes(Math.min(asked.minutes(), MINUTES_MAX)),
                asked.campaign() == null || asked.campaign().isBlank() ? null : asked.campaign(),
                false,
                version);
    }

    private ContentItem item(String id) {
        return content.item(id).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private Account account(String id) {
        return content.account(id)
                .filter(each -> each.retiredAt() == null)
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 13);
    }
}
