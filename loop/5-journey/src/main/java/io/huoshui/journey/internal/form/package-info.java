/** Journeys to and from JSON. */
@NullMarked
package io.huoshui.journey.internal.form;

import org.jspecify.annotations.NullMarked;
