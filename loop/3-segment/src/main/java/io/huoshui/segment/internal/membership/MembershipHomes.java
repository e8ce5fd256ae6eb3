package io.huoshui.segment.internal.membership;

import io.huoshui.event.LoopMemory;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.Membership;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of tags, audiences and memberships, together. */
public record MembershipHomes(
        TagGroupTable groups,
        TagTable tags,
        TagVersionTable tagVersions,
        AudienceTable audiences,
        FrozenMemberTable frozen,
        MembershipTable memberships,
        MembershipChangeTable changes) {

    public static MembershipHomes on(JdbcTemplate template) {
        JdbcClient jdbc = JdbcClient.create(template);
        return new MembershipHomes(
                new TagGroupTable(jdbc),
                new TagTable(jdbc),
                new TagVersionTable(jdbc),
                new AudienceTable(jdbc),
                new FrozenMemberTable(jdbc),
                new MembershipTable(template),
                new MembershipChangeTable(template));
    }

    /** What is in force now, by the tables. */
    InForce inForce() {
        return Definitions.read(tags, audiences);
    }

    /** The circle in which definitions would read each other, were this in force too; empty when there is none. */
    public List<DefinitionKey> circle(Definition another) {
        return inForce().circle(another);
    }

    /** @param recent those lately seen, as their rows are */
    MembershipBook book(LoopMemory<Integer, Membership> recent) {
        return new MembershipBook(memberships, recent, changes);
    }
}
