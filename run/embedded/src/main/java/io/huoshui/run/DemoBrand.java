package io.huoshui.run;

import io.huoshui.event.Events;
import io.huoshui.seed.Message;
import io.huoshui.seed.SeedLoader;
import io.huoshui.seed.Story;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the simulated brand into an empty installation, through the ordinary door; goes on where a stopped load ended. */
final class DemoBrand implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoBrand.class);

    private final DemoLoadTable table;
    private final DemoScoring scoring;
    private final DemoTags tags;
    private final DemoAudiences audiences;
    private final DemoContent content;
    private final DemoJourneys journeys;
    private final DemoState state;
    private @Nullable Thread thread;

    DemoBrand(
            DemoLoadTable table,
            DemoScoring scoring,
            DemoTags tags,
            DemoAudiences audiences,
            DemoContent content,
            DemoJourneys journeys,
            DemoState state) {
        this.table = table;
        this.scoring = scoring;
        this.tags = tags;
        this.audiences = audiences;
        this.content = content;
        this.journeys = journeys;
        this.state = state;
    }

    /** Decides, once for an installation, whether it is the demo's: only an empty log becomes one. */
    static boolean decide(DemoLoadTable table, Events events, Settings settings, Clock clock) {
        if (settings.demo() && table.read().isEmpty() && events.head() == 0) {
            table.begin(LocalDate.ofInstant(clock.instant(), settings.zone()));
        }
        return table.read().isPresent();
    }

    /** Loads in the background what is not loaded yet. */
    void load(String url, LocalToken token) {
        Optional<DemoLoadTable.Load> load = table.read();
        if (load.isEmpty()) {
            return;
        }
        if (load.get().loaded()) {
            state.is(DemoState.State.LOADED, 0, 0);
            return;
        }
        state.is(DemoState.State.LOADING, 0, 0);
        Thread loader = new Thread(() -> tell(url, token, load.get().anchor()), "demo-brand");
        loader.setDaemon(true);
        thread = loader;
        loader.start();
    }

    private void tell(String url, LocalToken token, LocalDate anchor) {
        try (TemporaryWriteKey key = TemporaryWriteKey.make(url, token, "demo")) {
            scoring.define(anchor);
            List<Message> messages = Story.tell(Story.SEED, anchor).messages();
            state.is(DemoState.State.LOADING, 0, messages.size());
            new SeedLoader(URI.create(url), key.secret())
                    .load(messages, done -> state.is(DemoState.State.LOADING, done, messages.size()));
            tags.define(anchor);
            audiences.define(anchor);
            content.plan(anchor);
            journeys.publish(url, token, anchor);
            table.loaded();
            state.is(DemoState.State.LOADED, messages.size(), messages.size());
            LOG.info("the demo brand is loaded: {} messages", messages.size());
        } catch (InterruptedIOException stop) {
            LOG.info("loading the demo brand goes on at the next start");
        } catch (IOException failed) {
            LOG.error("the demo brand could not be loaded; the next start tries again", failed);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
