/** Who may see what, answered by the two walls that enforce it. */
@NullMarked
package org.ohms.patients.sight;

import org.jspecify.annotations.NullMarked;
