/** The history store: everyone's past in a column database beside the log, to ask questions about everyone at once. */
@NullMarked
package io.huoshui.segment.internal.history;

import org.jspecify.annotations.NullMarked;
