package io.huoshui.run.rehearsal;

import io.huoshui.base.Brand;
import io.huoshui.event.DueTimes;
import io.huoshui.event.VirtualLog;
import io.huoshui.profile.Profiles;
import io.huoshui.run.loop.LoopTurns;
import io.huoshui.touch.TouchTurns;
import io.huoshui.touch.channel.Channel;
import io.huoshui.web.Audit;
import io.huoshui.web.RegularLook;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All stages once more, wired by their own configurations, on a scratch schema and a clock of its own. Nothing of the real wiring is in
 * reach: no parent context, no settings but those of stages, no threads, no doors, and no channel that sends.
 */
final class ScratchWorld implements AutoCloseable {
    private static final String[] STAGES = {
        "io.huoshui.event.internal",
        "io.huoshui.profile.internal",
        "io.huoshui.segment.internal",
        "io.huoshui.experiment.internal",
        "io.huoshui.journey.internal",
        "io.huoshui.touch.internal",
        "io.huoshui.run.loop"
    };

    private final VirtualClock clock = new VirtualClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private ScratchWorld() {}

    /** @param settings of the stages, by their whole key */
    static ScratchWorld on(DataSource scratch, Brand brand, Map<String, String> settings, Collection<Channel> real) {
        ScratchWorld world = new ScratchWorld();
        JdbcTemplate template = new JdbcTemplate(scratch);
        AnnotationConfigApplicationContext context = world.context;
        context.setEnvironment(new OwnSettings(settings));
        context.registerBean("lifecycleProcessor", LifecycleProcessor.class, StandStill::new);
        context.registerBean(DataSource.class, () -> scratch, each -> each.setDestroyMethodName(""));
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(template));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(scratch)));
        context.registerBean(Brand.class, () -> brand);
        context.registerBean(Clock.class, () -> world.clock);
        context.registerBean(Audit.class, () -> (action, object, detail) -> {});
        context.registerBean(
                PeopleAtHand.class,
                () -> new PeopleAtHand(context.getBean("profiles", Profiles.class)),
                each -> each.setPrimary(true));
        context.addBeanFactoryPostProcessor(beans -> onlyNoting(beans, real));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan(STAGES);
        context.refresh();
        return world;
    }

    /** Whatever the stages bring along as a channel goes; what stands in its place sends nothing. */
    private static void onlyNoting(ConfigurableListableBeanFactory beans, Collection<Channel> real) {
        for (String name : beans.getBeanNamesForType(Channel.class, true, false)) {
            ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
        }
        real.forEach(each -> beans.registerSingleton("noting-" + each.id(), new NotingChannel(each)));
    }

    VirtualClock clock() {
        return clock;
    }

    VirtualLog log() {
        return context.getBean(VirtualLog.class);
    }

    LoopTurns loop() {
        return context.getBean(LoopTurns.class);
    }

    TouchTurns touches() {
        return context.getBean(TouchTurns.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What looks regularly, by its name in the wiring. */
    RegularLook look(String name) {
        return context.getBean(name, RegularLook.class);
    }

    Collection<Channel> channels() {
        return context.getBeansOfType(Channel.class).values();
    }

    /** When time alone changes something; empty when it never does. */
    Optional<Instant> nextDue() {
        List<DueTimes> timers = context.getBeanProvider(DueTimes.class).stream().toList();
        return Stream.concat(timers.stream().flatMap(each -> each.earliest().stream()), touches().nextDue().stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Neither the process's environment nor its system properties: an address or a directory in them is not this world's. */
    private static final class OwnSettings extends StandardEnvironment {
        OwnSettings(Map<String, String> settings) {
            getPropertySources().addFirst(new MapPropertySource("rehearsal", Map.copyOf(settings)));
            setActiveProfiles(VirtualLog.PROFILE);
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {}
    }

    /** Nothing starts by itself. */
    private static final class StandStill implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
