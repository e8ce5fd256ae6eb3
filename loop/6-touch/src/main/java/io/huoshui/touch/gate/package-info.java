/** May we? Pure: the rules of the gate in their order, what each saw, and the verdict. */
@NullMarked
package io.huoshui.touch.gate;

import org.jspecify.annotations.NullMarked;
