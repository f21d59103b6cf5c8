/** Time is given: the clock, the stretch of time one may book, and the announcements that minutes, hours and days have passed. */
@NullMarked
package org.ohms.shared.time;

import org.jspecify.annotations.NullMarked;
