/** Measurements: each states its question, prints the limit or the peer beside the result, and judges nothing. */
@NullMarked
package io.huoshui.bench;

import org.jspecify.annotations.NullMarked;
