/** Records that may be the same person: proposals while registering, and the list to review. */
@NullMarked
package org.ohms.patients.duplicate;

import org.jspecify.annotations.NullMarked;
