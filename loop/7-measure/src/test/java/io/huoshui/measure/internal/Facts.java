package io.huoshui.measure.internal;

import io.huoshui.base.Brand;
import io.huoshui.profile.internal.FactsConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profile stage's counts on a test database, wired as in the product. */
final class Facts {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Facts(DataSource database, Brand brand) {
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Brand.class, () -> brand);
        context.register(FactsConfiguration.class);
        context.refresh();
    }

    <T> T get(Class<T> port) {
        return context.getBean(port);
    }
}
