/** Campaigns: planned, and as the journeys they are carried out by. */
@NullMarked
package io.huoshui.journey.campaign;

import org.jspecify.annotations.NullMarked;
