/** Prescriptions and the interaction check at the interface. */
@NullMarked
package org.ohms.api.prescribing;

import org.jspecify.annotations.NullMarked;
