/** Bills and receipts as documents. */
@NullMarked
package org.ohms.billing.paper;

import org.jspecify.annotations.NullMarked;
