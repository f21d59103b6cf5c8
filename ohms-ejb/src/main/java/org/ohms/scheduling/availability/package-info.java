/** When somebody can be booked: weekly hours on the clock of the place, exceptions, and the free slots computed from both. */
@NullMarked
package org.ohms.scheduling.availability;

import org.jspecify.annotations.NullMarked;
