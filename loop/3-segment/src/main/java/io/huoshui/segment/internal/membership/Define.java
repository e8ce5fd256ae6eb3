package io.huoshui.segment.internal.membership;

import io.huoshui.event.Event;
import io.huoshui.event.SystemEvents;
import io.huoshui.segment.audience.Audience;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import io.huoshui.segment.tag.MembershipChanged.Cause;
import io.huoshui.segment.tag.Tag;
import java.util.List;
import java.util.Objects;

/** Takes decisions about tags and audiences from the log, and applies each to the whole pool at once. */
final class Define {
    private static final int CHUNK = 1_000;

    private final TagGroupTable groups;
    private final TagTable tags;
    private final TagVersionTable versions;
    private final AudienceTable audiences;
    private final FrozenMemberTable frozen;
    private final MembershipTable memberships;
    private final Definitions definitions;
    private final KeepMemberships keep;
    private final BackFill backFill;

    Define(MembershipHomes homes, Definitions definitions, KeepMemberships keep, BackFill backFill) {
        this.groups = homes.groups();
        this.tags = homes.tags();
        this.versions = homes.tagVersions();
        this.audiences = homes.audiences();
        this.frozen = homes.frozen();
        this.memberships = homes.memberships();
        this.definitions = definitions;
        this.keep = keep;
        this.backFill = backFill;
    }

    void obey(Event fact, MembershipBook book) {
        MembershipBook.Occasion occasion = new MembershipBook.Occasion(fact.position(), fact.receivedAt(), Cause.RULE);
        switch (fact.name()) {
            case SystemEvents.TAG_GROUP_DEFINED -> groups.save(DefinitionFacts.group(fact), fact.position());
            case SystemEvents.TAG_DEFINED -> define(DefinitionFacts.tag(fact), book, occasion);
            case SystemEvents.TAG_RETIRED -> retireTag(DefinitionFacts.word(fact, "tag"), book, occasion);
            case SystemEvents.AUDIENCE_DEFINED -> define(DefinitionFacts.audience(fact), book, occasion);
            case SystemEvents.AUDIENCE_RETIRED ->
                retireAudience(DefinitionFacts.word(fact, "audience"), book, occasion);
            case SystemEvents.AUDIENCE_FROZEN -> freeze(DefinitionFacts.frozen(fact), book, occasion);
            default -> {
                // other parts' business
            }
        }
    }

    /** The doors refuse circles; should two decisions make one together, the second is without effect. */
    private void define(Tag tag, MembershipBook book, MembershipBook.Occasion occasion) {
        if (!definitions.current().circle(tag.definition()).isEmpty()) {
            return;
        }
        tags.save(tag, occasion.position());
        apply(tag.definition(), book, occasion);
        versions.save(tag, occasion.position(), book.moved(tag.definition().key()));
    }

    private void define(Audience audience, MembershipBook book, MembershipBook.Occasion occasion) {
        DefinitionKey key = audience.definition().key();
        if (!definitions.current().circle(audience.definition()).isEmpty()) {
            return;
        }
        audiences.save(audience, occasion.position());
        apply(audience.definition(), book, occasion);
        audiences.saveVersion(audience, occasion.position(), book.moved(key));
    }

    private void apply(Definition definition, MembershipBook book, MembershipBook.Occasion occasion) {
        definitions.forget();
        backFill.apply(definition, definitions.current(), book, occasion);
    }

    private void retireTag(String id, MembershipBook book, MembershipBook.Occasion occasion) {
        tags.retire(id, occasion.at());
        int version = tags.find(id).map(Tag::version).orElse(0);
        definitions.forget();
        keep.empty(book, definitions.current(), DefinitionKey.tag(id), version, occasion);
    }

    private void retireAudience(String id, MembershipBook book, MembershipBook.Occasion occasion) {
        audiences.retire(id, occasion.at());
        int version = audiences.find(id).map(Audience::version).orElse(0);
        definitions.forget();
        keep.empty(book, definitions.current(), DefinitionKey.audience(id), version, occasion);
    }

    private void freeze(Audience audience, MembershipBook book, MembershipBook.Occasion occasion) {
        DefinitionKey key = audience.definition().key();
        if (audiences.find(audience.id()).isPresent()) {
            return;
        }
        audiences.save(audience, occasion.position());
        String of = Objects.requireNonNull(audience.frozenOf());
        frozen.freeze(audience.id(), of);
        definitions.forget();
        DefinitionKey source = DefinitionKey.audience(of);
        List<Integer> members = memberships.members(source, 0, CHUNK);
        while (!members.isEmpty()) {
            book.open(members);
            members.forEach(each -> book.enter(book.of(each), key, audience.version(), occasion));
            book.write();
            members = memberships.members(source, members.get(members.size() - 1), CHUNK);
        }
        audiences.saveVersion(audience, occasion.position(), book.moved(key));
    }
}
