package io.huoshui.journey.walk;

import java.util.function.Consumer;

/** The walks of everybody, for whoever reports on them. */
public interface Walks {
    /** Each walk that ever began in a journey, in the order they began; constant memory. */
    void forEach(String journey, Consumer<Run> each);
}
