package io.huoshui.segment.internal.tag;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.Scores;
import io.huoshui.segment.Standing;
import io.huoshui.segment.internal.StandingTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People as samples show them: masked, with where they stand. */
final class SampleRows {
    private final PersonRows people;
    private final StandingTable standings;

    SampleRows(PersonRows people, StandingTable standings) {
        this.people = people;
        this.standings = standings;
    }

    record SampleRow(
            @JsonUnwrapped PersonRow person,
            @Nullable String cell,
            @Nullable String segment,
            @Nullable String tier) {}

    /** In the order given. */
    List<SampleRow> of(List<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Integer, PersonRow> rows = people.rows(ids);
        Map<Integer, Standing> standing = standings.find(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(rows.get(id)).stream()
                        .map(row -> row(row, Optional.ofNullable(standing.get(id)))))
                .toList();
    }

    private static SampleRow row(PersonRow person, Optional<Standing> standing) {
        Optional<Scores> scores = standing.map(Standing::scores);
        return new SampleRow(
                person,
                scores.map(Scores::cell).orElse(null),
                scores.map(each -> each.segment().code()).orElse(null),
                standing.map(Standing::tier).map(each -> each.word()).orElse(null));
    }
}
