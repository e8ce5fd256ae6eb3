/** Offers: coupons out of pools, what they are worth and how long. */
@NullMarked
package io.huoshui.journey.offer;

import org.jspecify.annotations.NullMarked;
