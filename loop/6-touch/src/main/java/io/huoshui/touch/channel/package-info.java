/** What a means of delivery must be able to do. Only the dispatcher calls one. */
@NullMarked
package io.huoshui.touch.channel;

import org.jspecify.annotations.NullMarked;
