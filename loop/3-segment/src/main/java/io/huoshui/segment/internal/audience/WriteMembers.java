package io.huoshui.segment.internal.audience;

import io.huoshui.profile.Identity;
import io.huoshui.profile.IdentityRules;
import io.huoshui.profile.PersonRow;
import io.huoshui.profile.PersonRows;
import io.huoshui.profile.Profile;
import io.huoshui.profile.Profiles;
import io.huoshui.segment.Standing;
import io.huoshui.segment.Tier;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.internal.StandingTable;
import io.huoshui.segment.internal.membership.MembershipTable;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Held;
import io.huoshui.segment.tag.Membership;
import io.huoshui.web.SafeCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of an audience as CSV: the brand's own customer number plain so that it can be joined, names masked, phones left out. */
final class WriteMembers {
    private static final int CHUNK = 1_000;

    /** Tells spreadsheet programs that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final String HEADER = "profile_id,customer_id,name,since,orders,revenue_net,segment,tier\r\n";

    private final MembershipTable memberships;
    private final PersonRows rows;
    private final Profiles profiles;
    private final StandingTable standings;

    WriteMembers(MembershipTable memberships, PersonRows rows, Profiles profiles, StandingTable standings) {
        this.memberships = memberships;
        this.rows = rows;
        this.profiles = profiles;
        this.standings = standings;
    }

    void write(Audience audience, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"audience-" + audience.id() + ".csv\"");
        Writer out = response.getWriter();
        out.write(MARK);
        out.write(HEADER);
        DefinitionKey key = DefinitionKey.audience(audience.id());
        List<Integer> ids = memberships.members(key, 0, CHUNK);
        while (!ids.isEmpty()) {
            chunk(out, audience.id(), ids);
            ids = memberships.members(key, ids.get(ids.size() - 1), CHUNK);
        }
        out.flush();
    }

    private void chunk(Writer out, String audience, List<Integer> ids) throws IOException {
        Map<Integer, PersonRow> persons = rows.rows(ids);
        Map<Integer, Profile> people = profiles.find(ids);
        Map<Integer, Membership> belonging = memberships.find(ids);
        Map<Integer, Standing> standing = standings.find(ids);
        for (Integer id : ids) {
            PersonRow person = persons.get(id);
            Profile profile = people.get(id);
            if (person != null && profile != null) {
                out.write(line(person, profile, held(belonging.get(id), audience), standing.get(id)));
            }
        }
    }

    private static Optional<Held> held(@Nullable Membership membership, String audience) {
        return Optional.ofNullable(membership).map(each -> each.audiences().get(audience));
    }

    private static String line(PersonRow person, Profile profile, Optional<Held> held, @Nullable Standing standing) {
        Optional<Standing> stands = Optional.ofNullable(standing);
        return Stream.of(
                        String.valueOf(person.id()),
                        customerId(profile),
                        person.name(),
                        held.map(each -> each.since().toString()).orElse(""),
                        String.valueOf(person.orders()),
                        person.revenueNet().toPlainString(),
                        stands.map(Standing::scores)
                                .map(each -> each.segment().code())
                                .orElse(""),
                        stands.map(Standing::tier).map(Tier::word).orElse(""))
                .map(SafeCell::csv)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String customerId(Profile profile) {
        return profile.identities().keySet().stream()
                .filter(each -> each.namespace().equals(IdentityRules.USER_ID))
                .map(Identity::value)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
