/** What the billing office is measured by; every figure is a sum of entries of the books. */
@NullMarked
package org.ohms.billing.report;

import org.jspecify.annotations.NullMarked;
