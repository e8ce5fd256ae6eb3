/** Homes and doors of the tag audit. */
@NullMarked
package io.huoshui.segment.internal.tag.audit;

import org.jspecify.annotations.NullMarked;
