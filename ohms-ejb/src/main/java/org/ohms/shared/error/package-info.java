/** How a use case says no: typed refusals with codes, translated once at the edge. */
@NullMarked
package org.ohms.shared.error;

import org.jspecify.annotations.NullMarked;
