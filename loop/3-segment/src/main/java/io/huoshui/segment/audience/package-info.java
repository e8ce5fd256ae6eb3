/** Which people does a rule mean, right now, out of all? Bitmaps and columns over everyone, and what counting costs. */
@NullMarked
package io.huoshui.segment.audience;

import org.jspecify.annotations.NullMarked;
