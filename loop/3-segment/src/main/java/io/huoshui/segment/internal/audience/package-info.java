/** Audiences at work: the index kept true, counts while editing, members, reasons, exports; and their doors. */
@NullMarked
package io.huoshui.segment.internal.audience;

import org.jspecify.annotations.NullMarked;
