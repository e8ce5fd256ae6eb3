/** Stage 6, 触达: may we, and did it arrive? The one gate, the ledger of touches, the channels. */
@NullMarked
package io.huoshui.touch;

import org.jspecify.annotations.NullMarked;
