/** Stage 3, 提纯: which kind of customer is it? RFM, tiers, value and activity. */
@NullMarked
package io.huoshui.segment;

import org.jspecify.annotations.NullMarked;
