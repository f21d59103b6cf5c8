/** Drills: several nodes under load, killed and restarted, and what must be true afterwards. */
@NullMarked
package org.ohms.drill;

import org.jspecify.annotations.NullMarked;
