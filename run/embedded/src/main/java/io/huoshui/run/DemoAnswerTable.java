package io.huoshui.run;

import io.huoshui.base.Fields;
import io.huoshui.seed.Message;
import io.huoshui.seed.people.Answers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo brand's people are going to do. */
final class DemoAnswerTable implements Answers {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String AWAIT = """
        insert into demo_answer (message_id, person, name, due_at, message) values (?, ?, ?, ?, ?::jsonb)
        on conflict (message_id) do nothing""";

    private static final String LEFT = """
        select exists (select 1 from demo_answer where person = :person and name = 'Contact Deleted' and due_at <= :at)""";

    private static final String DUE = """
        select message_id, message::text from demo_answer where not taken and due_at <= :now
         order by due_at, message_id limit :limit""";

    private static final String TAKEN = """
        update demo_answer set taken = true where message_id = any(:ids)""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    /** One that is due. */
    record Due(String messageId, Fields message) {}

    DemoAnswerTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public void await(List<Message> messages) {
        template.batchUpdate(AWAIT, messages, Math.max(1, messages.size()), (row, each) -> {
            row.setString(1, each.messageId());
            row.setInt(2, each.person());
            row.setString(3, each.name());
            row.setTimestamp(4, Timestamp.from(each.occurredAt()));
            row.setString(5, JSON.writeValueAsString(each.content()));
        });
    }

    @Override
    public boolean hasLeft(int person, Instant at) {
        return jdbc.sql(LEFT)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    List<Due> due(Instant now, int limit) {
        return jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, no) -> new Due(
                        row.getString(1),
                        Fields.of(JSON.readValue(
                                row.getString(2), new TypeReference<java.util.Map<String, Object>>() {}))))
                .list();
    }

    void taken(List<String> messageIds) {
        jdbc.sql(TAKEN).param("ids", messageIds.toArray(String[]::new)).update();
    }
}
