package io.huoshui.segment.tag;

import java.time.Instant;

/**
 * That someone belongs to a tag or an audience.
 *
 * @param since when they came in
 * @param version of the definition by which they came in; newer versions held of them too
 * @param position of the event or decision that brought them in; the evidence is kept under it
 */
public record Held(Instant since, int version, long position) {}
