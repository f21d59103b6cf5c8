/** The shelf and the counter of the pharmacy at the interface. */
@NullMarked
package org.ohms.api.pharmacy;

import org.jspecify.annotations.NullMarked;
