@NullMarked
package org.ohms.billing.invoice;

import org.jspecify.annotations.NullMarked;
