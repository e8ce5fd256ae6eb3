/** Stage 7, 度量: how does the loop do? Every number has one definition, here. */
@NullMarked
package io.huoshui.measure;

import org.jspecify.annotations.NullMarked;
