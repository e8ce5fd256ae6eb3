package io.huoshui.touch.internal;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One at a time for each person, and for each advisor, until the transaction ends. Always people first, each in order: nobody waits for
 * somebody who waits for them. People of another schema, as of a rehearsal, are others.
 */
final class PersonLocks {
    private static final int PEOPLE = 0x746f7563;
    private static final int ADVISORS = 0x746f7564;
    private static final int NUMBERS = 0x746f7565;

    private static final String LOCK_PEOPLE = """
        select pg_advisory_xact_lock(:space # hashtext(current_schema()), p) from (select distinct p from unnest(:people) as p order by p) as people""";

    private static final String LOCK_ADVISORS = """
        select pg_advisory_xact_lock(:space # hashtext(current_schema()), h)
          from (select distinct hashtext(a) as h from unnest(:advisors) as a order by h) as advisors""";

    private static final String NUMBERS_STAY = """
        select pg_advisory_xact_lock_shared(:space # hashtext(current_schema()), 0)""";

    private static final String NUMBERS_MOVE = """
        select pg_advisory_xact_lock(:space # hashtext(current_schema()), 0)""";

    private final JdbcClient jdbc;

    PersonLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is who does not change until the transaction ends. Taken before people. */
    void numbersStay() {
        jdbc.sql(NUMBERS_STAY).param("space", NUMBERS).query(row -> {});
    }

    /** Who is who changes in this transaction: only the loop's, and before it has touched anything others wait for. */
    void numbersMove() {
        jdbc.sql(NUMBERS_MOVE).param("space", NUMBERS).query(row -> {});
    }

    void people(Collection<Integer> people) {
        jdbc.sql(LOCK_PEOPLE)
                .param("space", PEOPLE)
                .param("people", people.toArray(Integer[]::new))
                .query(row -> {});
    }

    void advisors(Collection<String> advisors) {
        jdbc.sql(LOCK_ADVISORS)
                .param("space", ADVISORS)
                .param("advisors", advisors.toArray(String[]::new))
                .query(row -> {});
    }
}
