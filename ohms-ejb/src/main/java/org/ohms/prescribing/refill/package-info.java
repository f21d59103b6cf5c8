/** Patients ask for more of what was prescribed, and doctors answer. */
@NullMarked
package org.ohms.prescribing.refill;

import org.jspecify.annotations.NullMarked;
