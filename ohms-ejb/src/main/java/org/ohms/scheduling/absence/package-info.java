/** Somebody is away: what that does to their visits, and moving or cancelling them in one go. */
@NullMarked
package org.ohms.scheduling.absence;

import org.jspecify.annotations.NullMarked;
