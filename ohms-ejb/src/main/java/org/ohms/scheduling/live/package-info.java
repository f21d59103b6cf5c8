/** Tells every screen on every node that a day of somebody's schedule has changed. */
@NullMarked
package org.ohms.scheduling.live;

import org.jspecify.annotations.NullMarked;
