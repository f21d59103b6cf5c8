/** Visits from the first hold to the last word: booking, moving, the front desk, and the schedules people read. */
@NullMarked
package org.ohms.scheduling.appointment;

import org.jspecify.annotations.NullMarked;
