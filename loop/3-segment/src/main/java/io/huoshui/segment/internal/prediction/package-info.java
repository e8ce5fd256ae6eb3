/** Predictions in the running system: fitted beside the loop, applied inside it. */
@NullMarked
package io.huoshui.segment.internal.prediction;

import org.jspecify.annotations.NullMarked;
