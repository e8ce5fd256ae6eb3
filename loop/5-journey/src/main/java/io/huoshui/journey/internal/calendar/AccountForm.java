package io.huoshui.journey.internal.calendar;

import io.huoshui.base.Refused;
import io.huoshui.journey.JourneyReason;
import io.huoshui.journey.calendar.Account;
import io.huoshui.journey.calendar.Account.Rhythm;
import io.huoshui.journey.calendar.Account.Slot;
import io.huoshui.journey.calendar.ContentKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An account as operators send it, as the log carries it and as it is shown. */
record AccountForm(
        @NotBlank @Size(max = Account.NAME_CHARS_MAX) String name,
        @NotBlank String kind,
        @Nullable @Size(max = 400) String persona,
        @Nullable @Valid RhythmForm rhythm,
        @Nullable @Size(max = Account.SOP_MAX) List<@NotNull @Valid SlotForm> sop) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PER_WEEK_MAX = 50;

    /** @param perWeek by kind, e.g. {@code {"live": 3, "ugc": 1}} */
    record RhythmForm(
            @NotNull Map<String, Integer> perWeek,
            @Min(0) @Max(20) int valuePerOffer) {}

    /** @param day e.g. {@code monday} */
    record SlotForm(
            @NotBlank String day,
            @NotNull LocalTime at,
            @NotBlank String kind,
            @NotBlank @Size(max = 80) String title) {}

    static AccountForm of(Account account) {
        Map<String, Integer> perWeek = new TreeMap<>();
        account.rhythm().perWeek().forEach((kind, count) -> perWeek.put(kind.word(), count));
        return new AccountForm(
                account.name(),
                account.kind().word(),
                account.persona(),
                new RhythmForm(perWeek, account.rhythm().valuePerOffer()),
                account.sop().stream()
                        .map(each -> new SlotForm(
                                each.day().name().toLowerCase(Locale.ROOT),
                                each.at(),
                                each.kind().word(),
                                each.title()))
                        .toList());
    }

    static AccountForm read(Object tree) {
        return JSON.convertValue(tree, AccountForm.class);
    }

    /** @throws Refused naming the word that means nothing */
    Account account(String id, int version) {
        return new Account(
                id,
                name.strip(),
                Account.Kind.of(kind).orElseThrow(() -> wrong("kind", kind)),
                Optional.ofNullable(persona).map(String::strip).orElse(""),
                rhythm == null ? Rhythm.THREE_AND_ONE : rhythm(rhythm),
                Optional.ofNullable(sop).orElse(List.of()).stream()
                        .map(AccountForm::slot)
                        .toList(),
                version,
                null);
    }

    /** As JDK values. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("kind", kind);
        tree.put("persona", Optional.ofNullable(persona).orElse(""));
        if (rhythm != null) {
            tree.put("rhythm", Map.of("perWeek", rhythm.perWeek(), "valuePerOffer", rhythm.valuePerOffer()));
        }
        tree.put(
                "sop",
                Optional.ofNullable(sop).orElse(List.of()).stream()
                        .map(each -> Map.of(
                                "day",
                                each.day(),
                                "at",
                                each.at().toString(),
                                "kind",
                                each.kind(),
                                "title",
                                each.title()))
                        .toList());
        return tree;
    }

    private static Rhythm rhythm(RhythmForm form) {
        Map<ContentKind, Integer> perWeek = new EnumMap<>(ContentKind.class);
        form.perWeek().forEach((word, count) -> {
            if (count < 0 || count > PER_WEEK_MAX) {
                throw wrong("rhythm.perWeek", word);
            }
            perWeek.put(kind(word), count);
        });
        return new Rhythm(perWeek, form.valuePerOffer());
    }

    private static Slot slot(SlotForm form) {
        DayOfWeek day = List.of(DayOfWeek.values()).stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(form.day()))
                .findFirst()
                .orElseThrow(() -> wrong("sop.day", form.day()));
        return new Slot(day, form.at(), kind(form.kind()), form.title().strip());
    }

    static ContentKind kind(String word) {
        return ContentKind.of(word).orElseThrow(() -> wrong("kind", word));
    }

    static Refused wrong(String field, String value) {
        return new Refused(JourneyReason.JOURNEY_FIELD_WRONG, field + ": " + value);
    }
}
