/** Stage 4, 验证: is it better than doing nothing? Who is left alone, who sees which variant. */
@NullMarked
package io.huoshui.experiment;

import org.jspecify.annotations.NullMarked;
