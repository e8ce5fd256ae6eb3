package io.huoshui.segment.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.Scores;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people behind any number of this stage. */
@RestController
@RequestMapping("/api/rfm/people")
class ScoredPeopleController {
    /** A search that finds more is none. */
    private static final int FOUND_MAX = 10_000;

    private final ScoredPeople scored;
    private final PersonRows people;
    private final RfmWaveTable waves;
    private final Brand brand;
    private final Clock clock;

    ScoredPeopleController(ScoredPeople scored, PersonRows people, RfmWaveTable waves, Brand brand, Clock clock) {
        this.scored = scored;
        this.people = people;
        this.waves = waves;
        this.brand = brand;
        this.clock = clock;
    }

    /** @param cell empty for someone without scores */
    record ScoredRow(
            @JsonUnwrapped PersonRow person,
            @Nullable Integer r,
            @Nullable Integer f,
            @Nullable Integer m,
            String cell,
            @Nullable String segment,
            @Nullable String tier,
            @Nullable Integer recencyDays,
            int frequency,
            BigDecimal monetary) {

        static ScoredRow of(PersonRow person, ScoredPeople.Row row) {
            Scores scores = row.scores();
            return new ScoredRow(
                    person,
                    scores == null ? null : (Integer) scores.r(),
                    scores == null ? null : (Integer) scores.f(),
                    scores == null ? null : (Integer) scores.m(),
                    scores == null ? "" : scores.cell(),
                    scores == null ? null : scores.segment().code(),
                    Optional.ofNullable(row.tier()).map(each -> each.word()).orElse(null),
                    row.recencyDays(),
                    row.frequency(),
                    row.monetary());
        }
    }

    @GetMapping
    @Needs(Permission.PEOPLE_READ)
    Slice<ScoredRow> people(
            PeopleAsked asked,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "monetary") String sort,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Integer wave = asked.wave();
        if (wave != null && waves.find(wave).isEmpty()) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        LocalDate today = brand.dayOf(clock.instant());
        ScoredPeople.Filter filter = asked.filter(q == null || q.isBlank() ? null : people.search(q, FOUND_MAX));
        ScoredPeople.Sort order = Stream.of(ScoredPeople.Sort.values())
                .filter(each -> each.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(ScoredPeople.Sort.MONETARY);
        List<ScoredPeople.Row> rows = scored.page(filter, order, today, size, (page - 1L) * size);
        Map<Integer, PersonRow> persons =
                people.rows(rows.stream().map(ScoredPeople.Row::profileId).toList());
        return new Slice<>(
                rows.stream()
                        .flatMap(each -> Stream.ofNullable(persons.get(each.profileId()))
                                .map(person -> ScoredRow.of(person, each)))
                        .toList(),
                scored.count(filter, today),
                page,
                size);
    }
}
