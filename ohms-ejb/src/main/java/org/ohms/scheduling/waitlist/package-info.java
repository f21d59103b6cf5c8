/** Who waits for a time that is not free yet, and who is offered one that becomes free. */
@NullMarked
package org.ohms.scheduling.waitlist;

import org.jspecify.annotations.NullMarked;
