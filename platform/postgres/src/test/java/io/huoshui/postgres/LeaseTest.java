package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Runnable NOBODY_CARES = () -> {};
    private static final String DROP_HOLDER =
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                    + " (select oid from pg_database where datname = current_database())";

    private static Sql db;

    @BeforeAll
    static void database() throws SQLException {
        db = OneServer.freshDatabase();
    }

    @Test
    void hasOneHolderUntilItIsGivenBack() throws SQLException {
        Lease first = Lease.tryTake(db.source(), "writer", NOBODY_CARES).orElseThrow();
        assertThat(first.isHeld()).isTrue();
        assertThat(Lease.tryTake(db.source(), "writer", NOBODY_CARES)).isEmpty();
        first.close();
        first.close();
        assertThat(first.isHeld()).isFalse();
        Lease.tryTake(db.source(), "writer", NOBODY_CARES).orElseThrow().close();
    }

    @Test
    void anotherNameOrAnotherDatabaseIsAnotherLease() throws SQLException {
        try (Lease first = Lease.tryTake(db.source(), "writer", NOBODY_CARES).orElseThrow();
                Lease second =
                        Lease.tryTake(db.source(), "worker", NOBODY_CARES).orElseThrow();
                Lease third = Lease.tryTake(OneServer.freshDatabase().source(), "writer", NOBODY_CARES)
                        .orElseThrow()) {
            assertThat(first.isHeld() && second.isHeld() && third.isHeld()).isTrue();
        }
    }

    @Test
    void theHolderLearnsThatItIsLost() throws SQLException, InterruptedException {
        Sql own = OneServer.freshDatabase();
        CountDownLatch lost = new CountDownLatch(1);
        try (Lease lease =
                Lease.tryTake(own.source(), "writer", lost::countDown).orElseThrow()) {
            own.ask(DROP_HOLDER);
            assertThat(lost.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lease.isHeld()).isFalse();
            Lease.tryTake(own.source(), "writer", NOBODY_CARES).orElseThrow().close();
        }
    }
}
