/** May this journey be published? Every problem with the node it is about. */
@NullMarked
package io.huoshui.journey.check;

import org.jspecify.annotations.NullMarked;
