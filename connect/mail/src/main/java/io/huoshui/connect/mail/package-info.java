/** E-mail: what a letter looks like, and what a server's reply means. Works without a network; the channel is in {@code internal}. */
@NullMarked
package io.huoshui.connect.mail;

import org.jspecify.annotations.NullMarked;
