package io.huoshui.connect.spreadsheet.internal;

import io.huoshui.base.Brand;
import io.huoshui.event.Event;
import io.huoshui.event.Events;
import io.huoshui.web.Audit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An operator at a desk: uploads, checks, commits, undoes; with the real event log behind. */
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final KeepImports imports;
    final ImportRowProblemTable problems;
    final Events events;
    final List<String> acts = new ArrayList<>();
    private final ErrorFile errorFile;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Desk(DataSource database, Path data) throws ClassNotFoundException {
        context.getEnvironment().getSystemProperties().put("huoshui.data", data.toString());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(database)));
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(Clock.class, () -> Clock.systemUTC());
        context.registerBean(Brand.class, () -> new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true));
        context.registerBean(Audit.class, () -> (action, object, detail) -> acts.add(action));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        for (String part : List.of("LogReadingConfiguration", "EventConfiguration")) {
            context.register(Class.forName("io.huoshui.event.internal." + part));
        }
        context.register(ImportConfiguration.class);
        context.refresh();
        imports = context.getBean(KeepImports.class);
        problems = context.getBean(ImportRowProblemTable.class);
        events = context.getBean(Events.class);
        errorFile = context.getBean(ErrorFile.class);
    }

    ImportBatch upload(String... lines) throws IOException {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return imports.upload("orders.csv", new ByteArrayInputStream(content), null, null);
    }

    ImportBatch check(ImportBatch batch) {
        imports.check(batch.id());
        return settled(batch.id());
    }

    ImportBatch commit(ImportBatch batch) {
        imports.commit(batch.id());
        return settled(batch.id());
    }

    /** Upload, check and commit in one go. */
    ImportBatch take(String... lines) throws IOException {
        return commit(check(upload(lines)));
    }

    ImportBatch settled(long id) {
        Instant until = Instant.now().plus(PATIENCE);
        ImportBatch batch = imports.find(id);
        while (batch.state().isRunning() && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
            batch = imports.find(id);
        }
        return batch;
    }

    List<Event> eventsAfter(long position) {
        return events.after(position, 100_000);
    }

    String errorFile(ImportBatch batch) throws IOException {
        StringWriter out = new StringWriter();
        errorFile.write(batch, out);
        return out.toString();
    }

    @Override
    public void close() {
        context.close();
    }
}
