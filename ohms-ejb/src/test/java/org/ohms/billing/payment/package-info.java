@NullMarked
package org.ohms.billing.payment;

import org.jspecify.annotations.NullMarked;
