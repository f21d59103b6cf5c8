/** The books: double entry, added to and never changed. */
@NullMarked
package org.ohms.billing.ledger;

import org.jspecify.annotations.NullMarked;
