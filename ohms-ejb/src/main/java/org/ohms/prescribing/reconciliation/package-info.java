/** Compares what a chart says a patient takes with what the patient, or a letter, says. */
@NullMarked
package org.ohms.prescribing.reconciliation;

import org.jspecify.annotations.NullMarked;
