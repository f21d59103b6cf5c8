/** A clinic to look at: places, doctors, hours and a filled day. */
@NullMarked
package org.ohms.scheduling.demo;

import org.jspecify.annotations.NullMarked;
