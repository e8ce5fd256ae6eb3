package io.huoshui.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The database on its way up beside everything else that starts: making a cluster and starting its server take a second or two of their
 * own. What it failed with is thrown where it is asked for.
 */
final class OpeningDatabase implements AutoCloseable {
    private final CompletableFuture<Database> opened;

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

    /** Waits for it. */
    Database database() {
        try {
            return opened.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }

    /** Whatever came up, or is still coming up, goes down again. */
    @Override
    public void close() {
        opened.thenAccept(Database::close);
    }
}
