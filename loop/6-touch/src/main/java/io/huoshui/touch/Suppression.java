package io.huoshui.touch;

import java.time.Instant;

/**
 * We decided not to touch a person, whatever they permitted.
 *
 * @param service nor with what they should know; crisis still reaches them
 */
public record Suppression(boolean service, String because, String by, Instant at) {}
