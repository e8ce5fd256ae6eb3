package io.huoshui.segment.internal.preference;

import io.huoshui.base.Refused;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.preference.DrawLines;
import io.huoshui.segment.preference.Evidence;
import io.huoshui.segment.preference.Prefer;
import io.huoshui.segment.preference.Preference;
import io.huoshui.segment.preference.PreferenceLines;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.WebReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What one person prefers and why; how the pool is made up. */
@RestController
class PreferenceController {
    private final PreferenceTable preferences;
    private final PreferenceLinesTable drawn;
    private final Profiles profiles;

    PreferenceController(PreferenceTable preferences, PreferenceLinesTable drawn, Profiles profiles) {
        this.preferences = preferences;
        this.drawn = drawn;
        this.profiles = profiles;
    }

    /**
     * @param coverage share of the buyers of whom one or the other is said; null without buyers
     * @param lines null before any were drawn
     */
    record PoolView(
            List<AnswerView> answers,
            List<CategoryView> categories,
            @Nullable Double coverage,
            Thresholds thresholds,
            @Nullable LinesView lines) {}

    record AnswerView(String answer, Map<String, String> words, long people, long buyers) {}

    /** @param share of the pool's interest; @param people whose favourite it is */
    record CategoryView(String category, double share, long people) {}

    /** An answer is given from {@code confidence} on; nothing is said with fewer than {@code choices}; no lines below {@code orders}. */
    record Thresholds(double confidence, double line, int choices, int orders) {}

    record LinesView(Instant drawnAt, String by, int people, int orders, List<ResponseView> signals) {}

    record ResponseView(String signal, Map<String, String> name, double pool, double weight) {}

    @GetMapping("/api/people/{id}/preferences")
    @Needs(Permission.PEOPLE_READ)
    PreferenceView person(@PathVariable int id) {
        if (profiles.find(id).isEmpty()) {
            throw new Refused(WebReason.WEB_NOT_FOUND);
        }
        Optional<PreferenceLines> lines = drawn.inForce().map(PreferenceLinesTable.Drawn::lines);
        Believed person = preferences.find(List.of(id)).getOrDefault(id, Believed.of(id, Evidence.NONE, lines));
        return PreferenceView.of(person, lines);
    }

    @GetMapping("/api/preferences")
    @Needs(Permission.SEGMENT_READ)
    PoolView pool() {
        List<PreferenceTable.AnswerCount> counts = preferences.answers();
        Optional<PreferenceLinesTable.Drawn> inForce = drawn.inForce();
        return new PoolView(
                Arrays.stream(Preference.Answer.values())
                        .map(answer -> view(answer, counts))
                        .toList(),
                inForce.map(each -> categories(each.lines())).orElse(List.of()),
                coverage(counts),
                new Thresholds(Prefer.CONFIDENCE_MIN, Prefer.LINE, Prefer.TRIALS_MIN, DrawLines.ORDERS_MIN),
                inForce.map(PreferenceController::view).orElse(null));
    }

    private static AnswerView view(Preference.Answer answer, List<PreferenceTable.AnswerCount> counts) {
        return counts.stream()
                .filter(each -> each.answer() == answer)
                .findFirst()
                .map(each -> new AnswerView(answer.word(), words(answer), each.people(), each.buyers()))
                .orElseGet(() -> new AnswerView(answer.word(), words(answer), 0, 0));
    }

    private static Map<String, String> words(Preference.Answer answer) {
        return Map.of("zh", answer.zh(), "en", answer.en());
    }

    private List<CategoryView> categories(PreferenceLines lines) {
        List<PreferenceTable.FavouriteCount> favourites = preferences.favourites();
        return lines.categories().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new CategoryView(
                        each.getKey(),
                        each.getValue(),
                        favourites.stream()
                                .filter(favourite -> favourite.category().equals(each.getKey()))
                                .mapToLong(PreferenceTable.FavouriteCount::people)
                                .sum()))
                .toList();
    }

    private static @Nullable Double coverage(List<PreferenceTable.AnswerCount> counts) {
        long buyers =
                counts.stream().mapToLong(PreferenceTable.AnswerCount::buyers).sum();
        long said = counts.stream()
                .filter(each -> each.answer() == Preference.Answer.PRICE_SENSITIVE
                        || each.answer() == Preference.Answer.QUALITY_SEEKING)
                .mapToLong(PreferenceTable.AnswerCount::buyers)
                .sum();
        return buyers == 0 ? null : (Double) ((double) Math.round(10_000.0 * said / buyers) / 10_000);
    }

    private static LinesView view(PreferenceLinesTable.Drawn drawn) {
        PreferenceLines lines = drawn.lines();
        return new LinesView(
                drawn.at(),
                drawn.by(),
                lines.people(),
                lines.orders(),
                lines.responses().entrySet().stream()
                        .map(each -> new ResponseView(
                                each.getKey().word(),
                                Map.of(
                                        "zh",
                                        each.getKey().zh(),
                                        "en",
                                        each.getKey().en()),
                                lines.shares().getOrDefault(each.getKey(), 0.0),
                                each.getValue().slope()))
                        .toList());
    }
}
