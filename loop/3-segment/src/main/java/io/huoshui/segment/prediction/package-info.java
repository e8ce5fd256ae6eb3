/** Who will buy again, how often, for how much: models of repeat purchase, fitted by maximum likelihood, and what they say of one person. */
@NullMarked
package io.huoshui.segment.prediction;

import org.jspecify.annotations.NullMarked;
