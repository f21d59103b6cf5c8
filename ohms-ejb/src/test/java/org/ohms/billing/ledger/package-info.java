@NullMarked
package org.ohms.billing.ledger;

import org.jspecify.annotations.NullMarked;
