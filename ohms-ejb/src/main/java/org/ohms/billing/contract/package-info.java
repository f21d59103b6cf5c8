/** What was agreed with payers on their plans: which prices count, and what of them patients pay themselves. */
@NullMarked
package org.ohms.billing.contract;

import org.jspecify.annotations.NullMarked;
