package io.huoshui.segment.internal;

import io.huoshui.base.Brand;
import io.huoshui.base.Refused;
import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Scores;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SafeCell;
import io.huoshui.web.WebReason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every scored person as CSV, with the brand's own customer number so that it can be joined; names are masked, phones are left out. */
@RestController
@RequestMapping("/api/rfm/scores.csv")
class ScoresCsvController {
    private static final int CHUNK = 1_000;

    /** Tells spreadsheet programs that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final String HEADER =
            "profile_id,customer_id,name,recency_days,frequency,monetary,r,f,m,cell,segment,tier\r\n";

    private final ScoredPeople scored;
    private final PersonRows rows;
    private final Profiles profiles;
    private final RfmWaveTable waves;
    private final Audit audit;
    private final Brand brand;
    private final Clock clock;

    ScoresCsvController(
            ScoredPeople scored,
            PersonRows rows,
            Profiles profiles,
            RfmWaveTable waves,
            Audit audit,
            Brand brand,
            Clock clock) {
        this.scored = scored;
        this.rows = rows;
        this.profiles = profiles;
        this.waves = waves;
        this.audit = audit;
        this.brand = brand;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.EXPORT)
    void scores(@RequestParam(required = false) @Nullable Integer wave, HttpServletResponse response)
            throws IOException {
        if (wave != null && waves.find(wave).isEmpty()) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        ScoredPeople.Filter filter = new PeopleAsked(null, null, null, null, wave).filter(null);
        LocalDate today = brand.dayOf(clock.instant());
        String name = wave == null ? "live" : "wave-" + wave;
        audit.record("rfm.scores.export", "rfm:" + name, Map.of("people", scored.count(filter, today)));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"rfm-scores-" + name + ".csv\"");
        write(response.getWriter(), filter, today);
    }

    private void write(Writer out, ScoredPeople.Filter filter, LocalDate today) throws IOException {
        out.write(MARK);
        out.write(HEADER);
        int after = 0;
        List<ScoredPeople.Row> chunk = scored.after(after, filter, today, CHUNK);
        while (!chunk.isEmpty()) {
            List<Integer> ids = chunk.stream().map(ScoredPeople.Row::profileId).toList();
            Map<Integer, PersonRow> persons = rows.rows(ids);
            Map<Integer, Profile> people = profiles.find(ids);
            for (ScoredPeople.Row each : chunk) {
                out.write(line(each, persons.get(each.profileId()), people.get(each.profileId())));
            }
            after = ids.get(ids.size() - 1);
            chunk = scored.after(after, filter, today, CHUNK);
        }
        out.flush();
    }

    private static String line(ScoredPeople.Row row, @Nullable PersonRow person, @Nullable Profile profile) {
        Scores scores = Optional.ofNullable(row.scores()).orElseThrow();
        return Stream.of(
                        String.valueOf(row.profileId()),
                        customerId(profile),
                        person == null ? "" : person.name(),
                        row.recencyDays() == null ? "" : row.recencyDays().toString(),
                        String.valueOf(row.frequency()),
                        row.monetary().toPlainString(),
                        String.valueOf(scores.r()),
                        String.valueOf(scores.f()),
                        String.valueOf(scores.m()),
                        scores.cell(),
                        scores.segment().code(),
                        row.tier() == null ? "" : row.tier().word())
                .map(SafeCell::csv)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String customerId(@Nullable Profile profile) {
        return Stream.ofNullable(profile)
                .flatMap(each -> each.identities().keySet().stream())
                .filter(each -> each.namespace().equals(IdentityRules.USER_ID))
                .map(Identity::value)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
