package io.huoshui.profile.internal;

import io.huoshui.profile.IdentityNamespace;
import io.huoshui.profile.Masking;
import io.huoshui.profile.TimelineItem.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges as operators see them. */
final class MergeList {
    /** @param by {@code rule} or the operator's name */
    record Merge(
            String id,
            Instant at,
            int survivor,
            int other,
            Words because,
            String by,
            @Nullable Instant undoneAt) {}

    private final ProfileHomes homes;

    MergeList(ProfileHomes homes) {
        this.homes = homes;
    }

    /** All that led to this person, newest first. */
    List<Merge> of(int person) {
        Collection<Integer> numbers = homes.people().numbersOf(person);
        List<StoredMerge> merges = homes.merges().of(numbers);
        return merges.stream()
                .map(this::shown)
                .sorted((one, two) -> two.at().compareTo(one.at()))
                .collect(Collectors.toList());
    }

    List<Merge> newest(int limit, long offset) {
        return homes.merges().newest(limit, offset).stream().map(this::shown).toList();
    }

    long count() {
        return homes.merges().count();
    }

    private Merge shown(StoredMerge merge) {
        return new Merge(
                merge.key().toString(),
                merge.at(),
                merge.survivor(),
                merge.other(),
                merge.spoken().map(each -> Words.same(each.because())).orElseGet(() -> sameIdentity(merge)),
                merge.spoken().map(StoredMerge.Word::by).orElse("rule"),
                merge.undoneAt());
    }

    private Words sameIdentity(StoredMerge merge) {
        IdentityNamespace namespace = homes.rules().of(merge.because().namespace());
        String value = Masking.identity(merge.because());
        return new Words("同一" + namespace.zh() + " " + value, "Same " + namespace.en() + " " + value);
    }
}
