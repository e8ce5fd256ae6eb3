package io.huoshui.run;

import io.huoshui.App;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole system, running in this process. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final LocalToken token;
    private final int port;

    private Server(ConfigurableApplicationContext context, LocalToken token, int port) {
        this.context = context;
        this.token = token;
        this.port = port;
    }

    /**
     * Starts everything and returns when it answers.
     *
     * @param settings {@code port} 0 takes any free port; {@link Settings#withDemo} false starts bare
     */
    public static Server start(Settings settings) {
        LocalToken token = LocalToken.random();
        prepare(settings);
        OpeningDatabase database = OpeningDatabase.begin(settings);
        ConfigurableApplicationContext context;
        try {
            context = new SpringApplicationBuilder(App.class)
                    .web(WebApplicationType.SERVLET)
                    .initializers((GenericApplicationContext starting) -> {
                        starting.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("settings", properties(settings)));
                        starting.registerBean(Settings.class, () -> settings);
                        starting.registerBean(LocalToken.class, () -> token);
                        starting.registerBean(OpeningDatabase.class, () -> database);
                        starting.addApplicationListener((WebServerInitializedEvent open) ->
                                RunFile.write(settings, open.getWebServer().getPort(), token));
                        starting.addApplicationListener((ContextClosedEvent closing) -> RunFile.remove(settings));
                    })
                    .run();
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        Server server = new Server(context, token, port);
        context.getBean(DemoBrand.class).load(server.url(), token);
        return server;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** An ADMIN bearer token, good while this server runs. */
    public String token() {
        return token.value();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    private static void prepare(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            if (!Files.exists(settings.runDirectory())) {
                Files.createDirectory(
                        settings.runDirectory(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot use the data directory " + settings.data(), cannot);
        }
    }

    /** What {@link Settings} made of file, environment and arguments: nothing else is asked again. */
    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.address", settings.address());
        properties.put("spring.datasource.hikari.maximum-pool-size", settings.pool());
        properties.put("huoshui.write-key", settings.writeKey());
        properties.put("huoshui.data", settings.data().toString());
        settings.ofStages().forEach((key, value) -> properties.put("huoshui." + key, value));
        return properties;
    }

    @Override
    public void close() {
        context.close();
    }
}
