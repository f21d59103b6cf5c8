/** Whether an insurer covers a patient: asked as X12 270, answered as 271, or found out by hand; kept raw and in words. */
@NullMarked
package org.ohms.billing.eligibility;

import org.jspecify.annotations.NullMarked;
