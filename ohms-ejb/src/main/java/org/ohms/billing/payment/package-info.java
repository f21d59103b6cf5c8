/** Money that comes in at the desk and goes back: payments, drawers, refunds. */
@NullMarked
package org.ohms.billing.payment;

import org.jspecify.annotations.NullMarked;
