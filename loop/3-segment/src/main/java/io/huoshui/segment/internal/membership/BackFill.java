package io.huoshui.segment.internal.membership;

import io.huoshui.segment.internal.history.HistoryPasts;
import io.huoshui.segment.internal.history.HistoryStore;
import io.huoshui.segment.tag.Definition;
import io.huoshui.segment.tag.DefinitionKey;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a changed definition to the whole pool: the history store names everyone to whom it can make a difference, and only they are
 * judged. Of everyone else neither the answer nor the next timer changes, so this gives what judging everyone gives, byte for byte.
 */
final class BackFill {
    private static final Logger LOG = LoggerFactory.getLogger(BackFill.class);
    private static final int CHUNK = 20_000;

    private final HistoryStore history;
    private final MembershipTable memberships;
    private final KeepMemberships keep;

    BackFill(HistoryStore history, MembershipTable memberships, KeepMemberships keep) {
        this.history = history;
        this.memberships = memberships;
        this.keep = keep;
    }

    void apply(Definition definition, InForce inForce, MembershipBook book, MembershipBook.Occasion occasion) {
        BitSet places = inForce.only(definition.key());
        try {
            judge(concerned(definition, occasion.at()), places, inForce, book, occasion);
        } catch (HistoryStore.Unavailable broken) {
            LOG.warn("everyone is judged one by one: {}", broken.getMessage());
            keep.judgeEveryone(book, inForce, places, occasion);
        }
    }

    /** Whose answer is another than before or may become so with time, and of whom somebody spoke. */
    private RoaringBitmap concerned(Definition definition, Instant now) {
        DefinitionKey key = definition.key();
        RoaringBitmap people =
                definition.rule().map(rule -> history.people(rule, now)).orElseGet(RoaringBitmap::new);
        if (definition.excluded().isEmpty()) {
            people.xor(memberships.everyMember(key));
        } else {
            people.or(memberships.everyMember(key));
        }
        definition.rule().ifPresent(rule -> people.or(history.turning(rule, now)));
        if (key.kind() == DefinitionKey.Kind.TAG) {
            people.or(history.whoDid(InForce.STATEMENTS, Statements.TAG, key.id()));
        }
        return people;
    }

    private void judge(
            RoaringBitmap concerned,
            BitSet places,
            InForce inForce,
            MembershipBook book,
            MembershipBook.Occasion occasion) {
        if (concerned.isEmpty()) {
            return;
        }
        BitSet seen = inForce.andReaders(places);
        Map<String, Instant> since = inForce.since(seen, occasion.at());
        try (HistoryPasts pasts = history.pasts(concerned, since, inForce.contents(seen))) {
            NextRead<HistoryPasts.Chunk> reading = new NextRead<>(() -> pasts.next(CHUNK));
            try {
                Optional<HistoryPasts.Chunk> chunk = reading.take();
                while (chunk.isPresent()) {
                    keep.judge(
                            book,
                            inForce,
                            places,
                            chunk.get().people(),
                            chunk.get().pasts(),
                            occasion);
                    chunk = reading.take();
                }
            } finally {
                reading.stop();
            }
        }
    }
}
