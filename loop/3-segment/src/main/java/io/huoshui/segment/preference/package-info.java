/** What people prefer, found in what they do: price or quality, and which categories. */
@NullMarked
package io.huoshui.segment.preference;

import org.jspecify.annotations.NullMarked;
