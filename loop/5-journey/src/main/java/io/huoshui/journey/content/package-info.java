/** What is said to people: texts with variables, and where the variables come from. */
@NullMarked
package io.huoshui.journey.content;

import org.jspecify.annotations.NullMarked;
