@NullMarked
package org.ohms.billing.payer;

import org.jspecify.annotations.NullMarked;
