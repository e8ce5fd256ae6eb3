package io.huoshui.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The database on its way up beside everything else that starts: making a cluster and starting its server take a second or two of their
 * own. What it failed with is thrown where it is asked for.
 */
final class OpeningDatabase implements AutoCloseable {
    private final CompletableFuture<Database> opened;
    private volatile boolean handedOver;

    private OpeningDatabase(CompletableFuture<Database> opened) {
        this.opened = opened;
    }

    static OpeningDatabase begin(Settings settings) {
        return new OpeningDatabase(
                CompletableFuture.supplyAsync(() -> Database.open(settings), OpeningDatabase::onAThreadOfItsOwn));
    }

    private static void onAThreadOfItsOwn(Runnable task) {
        Thread opener = new Thread(task, "database-opens");
        opener.setDaemon(true);
        opener.start();
    }

    /** Waits for it. Whoever has it closes it. */
    Database database() {
        try {
            Database database = opened.join();
            handedOver = true;
            return database;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    /** What nobody asked for goes down again, also when it is still coming up. */
    @Override
    public void close() {
        if (!handedOver) {
            opened.thenAccept(Database::close);
        }
    }
}
