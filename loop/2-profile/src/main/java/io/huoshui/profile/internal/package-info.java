/** Homes and doors of the profile stage. */
@NullMarked
package io.huoshui.profile.internal;

import org.jspecify.annotations.NullMarked;
