package io.huoshui.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

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
        Lease first = Lease.tryTake(source(db), "writer", NOBODY_CARES).orElseThrow();
        assertThat(first.isHeld()).isTrue();
        assertThat(Lease.tryTake(source(db), "writer", NOBODY_CARES)).isEmpty();
        first.close();
        first.close();
        assertThat(first.isHeld()).isFalse();
        Lease.tryTake(source(db), "writer", NOBODY_CARES).orElseThrow().close();
    }

    @Test
    void anotherNameOrAnotherDatabaseIsAnotherLease() throws SQLException {
        try (Lease first = Lease.tryTake(source(db), "writer", NOBODY_CARES).orElseThrow();
                Lease second = Lease.tryTake(source(db), "worker", NOBODY_CARES).orElseThrow();
                Lease third = Lease.tryTake(source(OneServer.freshDatabase()), "writer", NOBODY_CARES)
                        .orElseThrow()) {
            assertThat(first.isHeld() && second.isHeld() && third.isHeld()).isTrue();
        }
    }

    @Test
    void theHolderLearnsThatItIsLost() throws SQLException, InterruptedException {
        Sql own = OneServer.freshDatabase();
        CountDownLatch lost = new CountDownLatch(1);
        try (Lease lease = Lease.tryTake(source(own), "writer", lost::countDown).orElseThrow()) {
            own.ask(DROP_HOLDER);
            assertThat(lost.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lease.isHeld()).isFalse();
            Lease.tryTake(source(own), "writer", NOBODY_CARES).orElseThrow().close();
        }
    }

    private static PGSimpleDataSource source(Sql sql) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(sql.url());
        source.setUser(sql.user());
        source.setPassword(sql.password());
        return source;
    }
}
