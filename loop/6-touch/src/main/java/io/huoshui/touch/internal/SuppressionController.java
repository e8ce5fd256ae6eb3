package io.huoshui.touch.internal;

import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profiles;
import io.huoshui.profile.Survivors;
import io.huoshui.touch.Suppression;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.SignedIn;
import io.huoshui.web.Slice;
import io.huoshui.web.WebReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of people we leave alone, whatever they permitted. */
@RestController
@RequestMapping("/api/suppressions")
class SuppressionController {
    private final LedgerHomes homes;
    private final Profiles profiles;
    private final Survivors survivors;
    private final PersonRows people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    SuppressionController(
            LedgerHomes homes,
            Profiles profiles,
            Survivors survivors,
            PersonRows people,
            Audit audit,
            TransactionTemplate transaction,
            DatabaseTime time) {
        this.homes = homes;
        this.profiles = profiles;
        this.survivors = survivors;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
    }

    /** @param service service messages are stopped as well */
    record Wish(
            int person,
            boolean service,
            @NotBlank @Size(max = 500) String because) {}

    record Listed(int person, @Nullable PersonRow who, Suppression suppression) {}

    @GetMapping
    @Needs(Permission.TOUCH_READ)
    Slice<Listed> list(
            @RequestParam(defaultValue = "1") @Min(1) @Max(100_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<SuppressionTable.Listed> found = homes.suppressions().page(size, (page - 1L) * size);
        Map<Integer, PersonRow> who = people.rows(
                found.stream().map(SuppressionTable.Listed::person).distinct().toList());
        return new Slice<>(
                found.stream()
                        .map(each -> new Listed(each.person(), who.get(each.person()), each.suppression()))
                        .toList(),
                homes.suppressions().count(),
                page,
                size);
    }

    /** Holds from the answer on: whatever is on its way to them is looked at once more before it leaves. */
    @PostMapping
    @Needs(Permission.TOUCH_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    void put(@RequestBody @Valid Wish wish) {
        Suppression suppression =
                new Suppression(wish.service(), wish.because(), SignedIn.nameOrSystem(), time.instant());
        transaction.executeWithoutResult(status -> {
            int person = whoIsNow(wish.person());
            homes.locks().people(List.of(person));
            if (profiles.find(person).isEmpty()) {
                throw new Refused(WebReason.WEB_NOT_FOUND);
            }
            homes.suppressions().list(wish.person(), person, suppression);
            audit.record("suppression.put", "profile:" + wish.person(), Map.of("service", wish.service()));
        });
    }

    @DeleteMapping("/{person}")
    @Needs(Permission.TOUCH_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable int person) {
        transaction.executeWithoutResult(status -> {
            if (!homes.suppressions().lift(whoIsNow(person))) {
                throw new Refused(WebReason.WEB_NOT_FOUND);
            }
            audit.record("suppression.lift", "profile:" + person, Map.of());
        });
    }

    /** Until the transaction ends. */
    private int whoIsNow(int number) {
        homes.locks().numbersStay();
        return survivors.of(List.of(number)).getOrDefault(number, number);
    }
}
