/**
 * Telling other systems by HTTP: what is signed and how, and where a message may go at all. Everything in this package works without a
 * network; the channel is in {@code internal}.
 */
@NullMarked
package io.huoshui.connect.webhook;

import org.jspecify.annotations.NullMarked;
