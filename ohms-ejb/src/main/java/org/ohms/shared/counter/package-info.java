/** Human numbers: taken from locked counters and closed by a check digit. */
@NullMarked
package org.ohms.shared.counter;

import org.jspecify.annotations.NullMarked;
