/** What payers paid, and why not more: an 835 is kept whole, posted once or not at all, and worked through. */
@NullMarked
package org.ohms.billing.remittance;

import org.jspecify.annotations.NullMarked;
