/** Money at the interface: payers and coverages, charges, invoices and payments. */
@NullMarked
package org.ohms.api.billing;

import org.jspecify.annotations.NullMarked;
