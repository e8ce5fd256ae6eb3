/** The channel and its HTTP client. */
@NullMarked
package io.huoshui.connect.webhook.internal;

import org.jspecify.annotations.NullMarked;
