package io.huoshui.run.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application is killed in each gap between the states of the ledger, with a promotional, a service and a crisis letter and a
 * promotional webhook in that gap: no letter of promotion arrives twice, nothing of service or crisis is lost, and whatever nobody knew is
 * listed. {@code -Dhuoshui.gaps=20 -Dhuoshui.seed=…} makes it the longer campaign of docs/reliability.md.
 */
class TouchKillIT {
    private static final int TIMES = Integer.getInteger("huoshui.gaps", 1);
    private static final long SEED = Long.getLong("huoshui.seed", 20_261_123L);

    @TempDir
    Path data;

    private final Letterbox letterbox = new Letterbox();
    private final Set<String> leftInDoubt = new HashSet<>();
    private HookReceiver hooks;
    private MailReceiver mail;
    private Victim victim;
    private LedgerOfVictim ledger;
    private Wishes wishes;

    /** What stands still when the process is killed: a step of its database, or a receiver. */
    private enum Gap {
        BEFORE_THE_WISH_IS_COMMITTED("planned", true),
        BEFORE_THE_GATE_IS_COMMITTED("reserved", false),
        BEFORE_SENDING_IS_COMMITTED("sending", false),
        BEFORE_THE_RECEIVER_HEARS(Letterbox.Manner.DEAF),
        BEFORE_THE_RECEIVER_ANSWERS(Letterbox.Manner.SILENT),
        BEFORE_THE_OUTCOME_IS_COMMITTED("sent", false),
        BEFORE_THE_LOG_HAS_IT("logged", true),
        BEFORE_THE_LOG_IS_KNOWN_TO_HAVE_IT("noted", true);

        private final String step;
        private final Letterbox.Manner manner;
        /** There only one worker can stand still; else one for each kind of touch does. */
        private final boolean alone;

        Gap(String step, boolean alone) {
            this.step = step;
            this.alone = alone;
            manner = Letterbox.Manner.ANSWERS;
        }

        Gap(Letterbox.Manner manner) {
            step = "";
            alone = false;
            this.manner = manner;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        hooks = new HookReceiver(letterbox);
        mail = new MailReceiver(letterbox);
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        victim = new Victim(data, port, Wishes.channels(hooks, mail));
        ledger = new LedgerOfVictim(data);
        ledger.build();
        wishes = new Wishes(victim, hooks);
        wishes.publish();
    }

    @AfterEach
    void stop() throws Exception {
        victim.killProcess();
        victim.killPostmaster();
        ledger.close();
        hooks.close();
        mail.close();
    }

    @Test
    void noPromotionArrivesTwiceNothingOfServiceIsLostAndWhatNobodyKnowsIsListed() throws Exception {
        for (long seed = SEED; seed < SEED + TIMES; seed++) {
            Random random = new Random(seed);
            for (Gap each : Gap.values()) {
                String when = each + ", seed " + seed;
                dieIn(each, random, when);
                await(this::isSettled, when);
                judge(when);
            }
        }
        assertThat(leftInDoubt).as("the campaign was real").hasSizeGreaterThanOrEqualTo(12 * TIMES);
    }

    private void dieIn(Gap gap, Random random, String when) throws Exception {
        if (!gap.step.isEmpty()) {
            ledger.hold(gap.step);
        }
        letterbox.behave(gap.manner);
        if (gap.alone) {
            wishes.wish(Wishes.KINDS, random);
        } else {
            for (String kind : Wishes.KINDS) {
                int before = standing(gap);
                wishes.wish(List.of(kind), random);
                await(() -> standing(gap) > before, when);
            }
        }
        await(() -> standing(gap) > 0 && (gap.manner != Letterbox.Manner.ANSWERS || isAsFarAs(gap)), when);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(60));
        victim.killProcess();

        ledger.letGo();
        await(ledger::isAlone, when);
        leftInDoubt.addAll(ledger.keys("state = 'sending'"));
        ledger.leasesAreOver();
        ledger.close();
        letterbox.behave(Letterbox.Manner.ANSWERS);
        victim.startAgain();
        ledger = new LedgerOfVictim(data);
    }

    private int standing(Gap gap) throws Exception {
        return gap.manner == Letterbox.Manner.ANSWERS ? ledger.standing() : letterbox.standing();
    }

    /** What comes after the outcome is looked at when everything was sent. */
    private boolean isAsFarAs(Gap gap) throws Exception {
        return !Set.of("logged", "noted").contains(gap.step)
                || ledger.keys("true").size() == wishes.count()
                        && ledger.keys("due_at is not null or lease_until is not null")
                                .isEmpty();
    }

    /** Everything there is to send is wished and sent, and the log has heard of it. */
    private boolean isSettled() throws Exception {
        ledger.pausesAreOver();
        return ledger.keys("true").size() == wishes.count()
                && ledger.keys("due_at is not null or lease_until is not null").isEmpty()
                && ledger.list("select message_id from emission where message is not null")
                        .isEmpty();
    }

    private void judge(String when) throws Exception {
        Map<String, List<Letterbox.Heard>> heard = letterbox.heard();
        Set<String> sent = new HashSet<>(ledger.keys("state = 'sent'"));
        Set<String> letters = new HashSet<>(ledger.keys("kind = 'promotional' and channel = 'email'"));
        Set<String> closed = new HashSet<>(letters);
        closed.retainAll(leftInDoubt);

        assertThat(ledger.keys("state <> 'sent'"))
                .as(
                        "%s: not known to be sent is only promotion that nobody knew of: %s",
                        when, story("state <> 'sent'"))
                .hasSameElementsAs(closed);
        assertThat(heard.keySet())
                .as("%s: nothing that is said to be sent is lost", when)
                .containsAll(sent);
        Set<String> repeated = new TreeSet<>();
        heard.forEach((key, times) -> {
            if (times.size() > 1) {
                repeated.add(key);
                assertThat(times.get(times.size() - 1).mayRepeat())
                        .as("%s: the repetition says so, %s", when, key)
                        .isTrue();
            }
        });
        assertThat(repeated)
                .as("%s: only what nobody knew was sent again: %s", when, story("attempts > 1"))
                .isSubsetOf(leftInDoubt);
        assertThat(repeated).as("%s: no promotion arrived twice", when).doesNotContainAnyElementsOf(letters);
        assertThat(ledger.keys("in_doubt"))
                .as("%s: whatever nobody knew is listed, and nothing else", when)
                .hasSameElementsAs(leftInDoubt);
        assertThat(listed("inDoubt=true")).as("%s: for operators, too", when).isEqualTo(leftInDoubt.size());
        assertThat(listed("state=unknown")).as(when).isEqualTo(closed.size());
        assertThat(ledger.list("select substr(message_id, 7) from event_log where name = 'Message Delivered'"))
                .as("%s: the log has heard of each that was sent, once", when)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(sent);
    }

    private long listed(String query) throws Exception {
        return Victim.number(victim.call("GET", "/api/touches?size=1&" + query), "total");
    }

    private List<String> story(String where) throws Exception {
        return ledger.list("select to_jsonb(t) - 'content' from touch t where " + where);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(Condition condition, String when) throws Exception {
        Instant deadline = Instant.now().plusSeconds(90);
        while (!condition.holds()) {
            assertThat(Instant.now())
                    .as("%s: still waiting, %s", when, story("state <> 'sent'"))
                    .isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
