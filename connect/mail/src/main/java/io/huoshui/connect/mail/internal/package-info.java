/** The channel, over SMTP. */
@NullMarked
package io.huoshui.connect.mail.internal;

import org.jspecify.annotations.NullMarked;
