package io.huoshui.segment.internal.audience;

import io.huoshui.base.Refused;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.segment.SegmentReason;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.rule.Rule;
import io.huoshui.web.Audit;
import io.huoshui.web.Needs;
import io.huoshui.web.Permission;
import io.huoshui.web.Slice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is in an audience. A list small enough is taken out at once; a larger one asks for a second operator's approval. */
@RestController
@RequestMapping("/api/audiences/{id}")
class MemberController {
    /** Rows that one operator may take out alone. */
    static final int ROWS_ALONE_MAX = 1_000;

    private final SavedAudiences saved;
    private final CountAudience count;
    private final WriteMembers members;
    private final PersonRows people;
    private final Audit audit;

    MemberController(SavedAudiences saved, CountAudience count, WriteMembers members, PersonRows people, Audit audit) {
        this.saved = saved;
        this.count = count;
        this.members = members;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/members")
    @Needs(Permission.PEOPLE_READ)
    Slice<PersonRow> members(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        RoaringBitmap all = count.people(new Rule.InAudience(saved.find(id).id()));
        List<Integer> ids = CountAudience.page(all, page, size);
        Map<Integer, PersonRow> rows = people.rows(ids);
        return new Slice<>(
                ids.stream().flatMap(each -> Stream.ofNullable(rows.get(each))).toList(),
                all.getLongCardinality(),
                page,
                size);
    }

    @GetMapping("/members.csv")
    @Needs(Permission.EXPORT)
    void csv(@PathVariable String id, HttpServletResponse response) throws IOException {
        Audience audience = saved.find(id);
        long size = saved.size(id);
        if (size > ROWS_ALONE_MAX) {
            throw new Refused(SegmentReason.EXPORT_NEEDS_APPROVAL);
        }
        audit.record("audience.export", "audience:" + id, Map.of("people", size));
        members.write(audience, response);
    }
}
