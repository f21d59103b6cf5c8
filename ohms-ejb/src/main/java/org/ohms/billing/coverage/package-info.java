/** Who pays for which patient beside the patient, in which order and when, with the history of every change. */
@NullMarked
package org.ohms.billing.coverage;

import org.jspecify.annotations.NullMarked;
