/** Practitioners, services, free slots and appointments at the interface. */
@NullMarked
package org.ohms.api.scheduling;

import org.jspecify.annotations.NullMarked;
