package io.huoshui.touch.internal;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The log told again: everything is as it was; nothing is wished, told or planned because of it, and nothing sent meanwhile. */
final class ToldAgain {
    private static final String LEDGER = """
        select left(send_key, 6) || ' ' || profile_id || ' ' || state || ' ' || coalesce(due_at::text, '-')
               || ' until ' || expires::text as kept from touch
        union all select 'opted out ' || o::text from opt_out o
        union all select 'listed ' || s::text from suppression s
        union all select 'breaker ' || open || ' ' || epoch from breaker order by kept""";

    private final SimulatedLoop loop;
    private final RandomGenerator random;
    private final Covered covered;
    private final Reference reference;
    private final Script script;

    ToldAgain(SimulatedLoop loop, RandomGenerator random, Covered covered, Reference reference, Script script) {
        this.loop = loop;
        this.random = random;
        this.covered = covered;
        this.reference = reference;
        this.script = script;
    }

    /** @param dispatch what this one tries meanwhile, and must not */
    void replay(Dispatcher dispatcher, Runnable dispatch) {
        loop.transaction.spare();
        dispatcher.recover(loop.clock.instant());
        String live = loop.digest();
        Set<String> asked = Set.copyOf(loop.wished.asked.keySet());
        List<String> ledger = ledger();
        int told = loop.log.told.size();
        int calls = reference.attempts.all.size();
        script.say("replay");
        loop.replay(() -> random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 100, () -> {
            if (random.nextInt(10) == 0) {
                covered.saw("dispatch during a replay");
                dispatch.run();
            }
        });
        if (!loop.digest().equals(live)) {
            throw new AssertionError("replay differs:\n" + live + "\n" + loop.digest());
        }
        if (!loop.wished.asked.keySet().equals(asked) || loop.log.told.size() != told || !ledger().equals(ledger)) {
            throw new AssertionError("a replay wished, told or planned something else:\n" + ledger + "\n" + ledger());
        }
        if (reference.attempts.all.size() != calls) {
            throw new AssertionError("sent while people were half known");
        }
    }

    /** What the log is not asked about again. */
    private List<String> ledger() {
        return loop.jdbc.sql(LEDGER).query(String.class).list();
    }
}
