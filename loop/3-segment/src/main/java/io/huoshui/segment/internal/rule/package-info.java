/** The JSON form of rules. */
@NullMarked
package io.huoshui.segment.internal.rule;

import org.jspecify.annotations.NullMarked;
