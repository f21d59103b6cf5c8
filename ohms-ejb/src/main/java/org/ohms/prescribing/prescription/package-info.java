/** Prescriptions: how a medicine is to be taken, who signed it on which check, how it changes and ends. */
@NullMarked
package org.ohms.prescribing.prescription;

import org.jspecify.annotations.NullMarked;
