package io.huoshui.run.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import io.huoshui.base.Brand;
import io.huoshui.base.Fields;
import io.huoshui.event.DueTimes;
import io.huoshui.event.Intake;
import io.huoshui.event.SystemEvents;
import io.huoshui.event.VirtualLog;
import io.huoshui.run.loop.LoopTurns;
import io.huoshui.seed.Message;
import io.huoshui.testkit.TestDatabase;
import io.huoshui.touch.TouchTurns;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.Audit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A brand to which things happen: every message comes through the door at its time, timers fire at theirs, touches are sent by real channels
 * the moment they are due. All stages wired by their own configurations, on the real schema.
 */
final class LivedWorld implements AutoCloseable {
    static final Brand BRAND = new Brand("汀屿", ZoneId.of("Asia/Shanghai"), "CNY", true);

    private static final int CONNECTIONS = 6;

    private final HikariDataSource source = new HikariDataSource();
    private final VirtualClock clock = new VirtualClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<DueTimes> timers;

    LivedWorld(TestDatabase db, List<Channel> channels) {
        source.setJdbcUrl(db.jdbcUrl());
        source.setMaximumPoolSize(CONNECTIONS);
        source.setConnectionInitSql("set synchronous_commit to off"); // nobody dies in it
        JdbcTemplate template = new JdbcTemplate(source);
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(VirtualLog.PROFILE);
        context.setEnvironment(environment);
        context.registerBean("lifecycleProcessor", LifecycleProcessor.class, () -> new DefaultLifecycleProcessor() {
            @Override
            public void onRefresh() {
                // time stands still but for this test
            }
        });
        context.registerBean(DataSource.class, () -> source, each -> each.setDestroyMethodName(""));
        register(JdbcTemplate.class, () -> template);
        register(JdbcClient.class, () -> JdbcClient.create(template));
        register(TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
        register(Brand.class, () -> BRAND);
        register(Clock.class, () -> clock);
        register(Audit.class, () -> (action, object, detail) -> {});
        channels.forEach(each -> context.registerBean(each.id(), Channel.class, () -> each));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan(Stream.of("event", "profile", "segment", "experiment", "journey", "touch", "run.loop")
                .map(each -> "io.huoshui." + each)
                .toArray(String[]::new));
        context.refresh();
        timers = context.getBeanProvider(DueTimes.class).stream().toList();
    }

    private <T> void register(Class<T> type, Supplier<T> bean) {
        context.registerBean(type, bean);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** It happens, and nobody looks yet. */
    void happens(Message message) {
        clock.to(message.arrivesAt());
        bean(Intake.class).take("demo", List.of(Fields.of(message.content())));
    }

    /** It happens now, and nobody looks yet. */
    void happen(Instant now, List<Message> messages) {
        clock.to(now);
        bean(Intake.class)
                .take(
                        "demo",
                        messages.stream().map(each -> Fields.of(each.content())).toList());
    }

    /** Time goes on, and nobody looks. */
    void to(Instant later) {
        clock.to(later);
    }

    <T> T named(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** An operator decides. */
    void decides(Instant at, String fact, String id, Map<String, ?> properties) {
        clock.to(at);
        Intake.Outcome outcome = bean(Intake.class).takeSystem(fact, id, at, Fields.of(properties));
        if (!(outcome instanceof Intake.Outcome.Accepted)) {
            throw new AssertionError(fact + ": " + outcome);
        }
    }

    /** Everybody looks: the loop, the timers, the dispatcher, and what came of it. */
    void look() {
        LoopTurns loop = bean(LoopTurns.class);
        boolean any = true;
        while (any) {
            any = loop.advance() > 0;
            any |= loop.pass();
            any |= bean(VirtualLog.class).settle() > 0;
            any |= isTouchDue() && bean(TouchTurns.class).turn(clock.instant()) > 0;
        }
    }

    private boolean isTouchDue() {
        return bean(TouchTurns.class)
                .nextDue()
                .filter(each -> !each.isAfter(clock.instant()))
                .isPresent();
    }

    /** Time goes on to there; whatever is due on the way happens when it is due. */
    void goesOnTo(Instant until) {
        Optional<Instant> due = nextDue();
        while (due.isPresent() && due.get().isBefore(until)) {
            clock.to(
                    due.get().isAfter(clock.instant())
                            ? due.get()
                            : clock.instant().plusSeconds(1));
            look();
            due = nextDue();
        }
        clock.to(until);
    }

    private Optional<Instant> nextDue() {
        return Stream.concat(
                        timers.stream().flatMap(each -> each.earliest().stream()),
                        bean(TouchTurns.class).nextDue().stream())
                .min(Comparator.naturalOrder());
    }

    /** The digest of every table of the real schema. */
    List<String> tables() {
        JdbcClient jdbc = bean(JdbcClient.class);
        List<String> found = new ArrayList<>();
        jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list()
                .forEach(table -> found.add(table + " "
                        + jdbc.sql(
                                        "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 3)::numeric), 0) from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        return found;
    }

    static Map<String, Object> audience(String id, Map<String, Object> rule) {
        return Map.of("audience", id, "name", id, "rule", rule, "exclude", List.of(), "version", 1, "by", "lin");
    }

    /** Its three facts. */
    void experiment(Instant at, String id, String... variants) {
        List<Map<String, ?>> all = Stream.of(variants)
                .<Map<String, ?>>map(each -> Map.of("id", each, "name", each, "weight", 1))
                .toList();
        decides(
                at,
                SystemEvents.EXPERIMENT_DEFINED,
                "experiment:" + id,
                Map.of(
                        "experiment",
                        id,
                        "name",
                        id,
                        "layer",
                        id,
                        "share",
                        10_000,
                        "variants",
                        all,
                        "version",
                        1,
                        "by",
                        "lin"));
        decides(
                at,
                SystemEvents.EXPERIMENT_STARTED,
                "experiment-started:" + id,
                Map.of("experiment", id, "version", 1, "by", "lin"));
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }
}
