/** The engine that keeps everyone's tags and audiences true. */
@NullMarked
package io.huoshui.segment.internal.membership;

import org.jspecify.annotations.NullMarked;
