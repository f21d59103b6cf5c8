/** What of a bill the patient pays and what the payer is asked for, from the coverage and what was agreed with the payer. */
@NullMarked
package org.ohms.billing.share;

import org.jspecify.annotations.NullMarked;
