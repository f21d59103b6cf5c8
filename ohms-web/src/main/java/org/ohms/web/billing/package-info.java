/** Pages of billing: prices, charges, invoices, payments and the books. */
@NullMarked
package org.ohms.web.billing;

import org.jspecify.annotations.NullMarked;
