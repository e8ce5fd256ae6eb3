/**
 * Stage 1, 采集: what happened? Doors hand over raw facts; this stage validates, deduplicates and stores them durably, in order. Words
 * and pure decisions here; homes and doors in {@code internal}.
 */
@NullMarked
package io.huoshui.event;

import org.jspecify.annotations.NullMarked;
