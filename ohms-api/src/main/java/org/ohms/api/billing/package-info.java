/** Charges, invoices and payments at the interface. */
@NullMarked
package org.ohms.api.billing;

import org.jspecify.annotations.NullMarked;
