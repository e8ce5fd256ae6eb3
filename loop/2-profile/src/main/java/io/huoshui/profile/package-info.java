/** Stage 2, 蓄水: who is it? Identities become one person with traits, orders, consent and a timeline. */
@NullMarked
package io.huoshui.profile;

import org.jspecify.annotations.NullMarked;
