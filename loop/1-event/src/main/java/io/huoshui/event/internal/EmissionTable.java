package io.huoshui.event.internal;

import io.huoshui.base.Fields;
import io.huoshui.event.Emissions;
import io.huoshui.event.SystemEvents;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts of later stages on their way into the log. A row whose message is gone has been taken. */
final class EmissionTable implements Emissions {
    private static final String INSERT = """
            insert into emission (source, message_id, message)
            select :source, message_id, message
            from unnest(:ids::text[], :messages::text[]) with ordinality as given (message_id, message, n)
            order by n
            on conflict do nothing""";

    private static final String WAITING = """
            select no, source, message from emission where message is not null order by no limit :limit""";

    private static final String TAKEN =
            "update emission set message = null where no = any(:numbers) and message is not null";

    private static final String ANY = "select exists (select from emission where message is not null)";

    private static final String COUNT = "select count(*) from emission where message is not null";

    private static final String AGE = """
            select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) * 1000 from emission where message is not null""";

    private final JdbcClient database;

    EmissionTable(JdbcClient database) {
        this.database = database;
    }

    record Waiting(long no, String source, Fields message) {}

    @Override
    public void emit(String source, List<Fields> messages) {
        if (source.equals(SystemEvents.SOURCE)) {
            throw new IllegalArgumentException("system facts go by Intake");
        }
        if (messages.isEmpty()) {
            return;
        }
        database.sql(INSERT)
                .param("source", source)
                .param("ids", messages.stream().map(EmissionTable::messageId).toArray(String[]::new))
                .param("messages", messages.stream().map(FieldsJson::write).toArray(String[]::new))
                .update();
    }

    /** The next to take, in the order they were written. */
    List<Waiting> waiting(int limit) {
        return database.sql(WAITING)
                .param("limit", limit)
                .query((row, n) -> new Waiting(row.getLong(1), row.getString(2), FieldsJson.read(row.getString(3))))
                .list();
    }

    boolean isAnyWaiting() {
        return database.sql(ANY).query(Boolean.class).single();
    }

    void markTaken(Collection<Waiting> taken) {
        database.sql(TAKEN)
                .param("numbers", taken.stream().map(Waiting::no).toArray(Long[]::new))
                .update();
    }

    long waiting() {
        return database.sql(COUNT).query(Long.class).single();
    }

    /** How long the oldest has waited; zero when none waits. */
    Duration age() {
        return Duration.ofMillis(database.sql(AGE).query(Long.class).single());
    }

    private static String messageId(Fields message) {
        return message.text("messageId")
                .orElseThrow(
                        () -> new IllegalArgumentException("a fact without messageId would come in again and again"));
    }
}
