package io.huoshui.profile.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.TimelineItem;
import io.huoshui.profile.TimelineTopic;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people, masked; and the one way to see a value whole. */
@RestController
@RequestMapping("/api/people")
class PeopleController {
    private static final int DAYS_COUNTED = 365;

    private final PersonRowTable rows;
    private final Profiles profiles;
    private final IdentityRules rules;
    private final MergeList merges;
    private final Timeline timeline;
    private final RevealValue reveal;
    private final Brand brand;
    private final Clock clock;

    PeopleController(
            PersonRowTable rows,
            Profiles profiles,
            IdentityRules rules,
            MergeList merges,
            Timeline timeline,
            RevealValue reveal,
            Brand brand,
            Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.rules = rules;
        this.merges = merges;
        this.timeline = timeline;
        this.reveal = reveal;
        this.brand = brand;
        this.clock = clock;
    }

    record Item(
            String id,
            Instant at,
            String kind,
            String event,
            TimelineItem.Words title,
            TimelineItem.@Nullable Words detail,
            String source,
            Map<String, ?> payload) {}

    record Items(List<Item> items, @Nullable String next) {}

    record Wish(
            @NotNull @Pattern(regexp = "name|phone|email|identity")
            String field,

            @Size(max = 64) @Nullable String namespace,
            @NotBlank @Size(max = 500) String reason) {}

    record Revealed(String value) {}

    @GetMapping
    @Needs(Permission.PEOPLE_READ)
    Slice<PersonRow> people(
            PeopleAsked asked,
            @RequestParam(required = false) @Size(max = 256) @Nullable String q,
            @RequestParam(defaultValue = "last") @Pattern(regexp = "last|revenue|orders|first") String sort,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        PersonRowTable.Filter filter = new PersonRowTable.Filter(
                PersonSearch.of(q, rules),
                asked.people(clock.instant())
                        .map(people -> CountedSql.of(people, brand.zone()))
                        .orElse(null));
        PersonRowTable.Sort by = PersonRowTable.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
        return new Slice<>(rows.page(filter, by, size, (page - 1L) * size), rows.count(filter), page, size);
    }

    @GetMapping("/{id}")
    @Needs(Permission.PEOPLE_READ)
    PersonView person(@PathVariable int id) {
        PersonRow row = living(id);
        Profile profile = profiles.find(row.id()).orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
        LocalDate from = brand.dayOf(clock.instant()).minusDays(DAYS_COUNTED);
        return PersonView.of(row, profile, rules, merges.of(row.id()), from);
    }

    @GetMapping("/{id}/timeline")
    @Needs(Permission.PEOPLE_READ)
    Items timeline(
            @PathVariable int id,
            @RequestParam(defaultValue = "all") @Pattern(regexp = "all|order|interaction|consent|identity|tier|touch")
                    String kind,
            @RequestParam(required = false) @Size(max = 200) @Nullable String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Timeline.Page page = timeline.page(living(id).id(), topics(kind), before, size);
        return new Items(page.items().stream().map(PeopleController::shown).toList(), page.next());
    }

    @PostMapping("/{id}/reveal")
    @Needs(Permission.PEOPLE_REVEAL)
    Revealed reveal(@PathVariable int id, @Valid @RequestBody Wish wish) {
        RevealValue.Field field = RevealValue.Field.valueOf(wish.field().toUpperCase(Locale.ROOT));
        return new Revealed(reveal.reveal(living(id).id(), field, wish.namespace(), wish.reason()));
    }

    private PersonRow living(int id) {
        return Optional.ofNullable(rows.rows(List.of(id)).get(id))
                .orElseThrow(() -> new Refused(WebReason.WEB_NOT_FOUND));
    }

    private static Set<TimelineTopic> topics(String kind) {
        return switch (kind) {
            case "all" -> EnumSet.allOf(TimelineTopic.class);
            case "order" -> EnumSet.of(TimelineTopic.ORDER, TimelineTopic.REFUND);
            case "interaction" -> EnumSet.of(TimelineTopic.INTERACTION, TimelineTopic.ORDER);
            case "identity" -> EnumSet.of(TimelineTopic.IDENTITY, TimelineTopic.TRAIT);
            default -> EnumSet.of(TimelineTopic.valueOf(kind.toUpperCase(Locale.ROOT)));
        };
    }

    private static Item shown(TimelineItem item) {
        return new Item(
                item.id(),
                item.at(),
                item.topic().word(),
                item.event(),
                item.title(),
                item.detail(),
                item.source(),
                item.payload());
    }
}
