@NullMarked
package org.ohms.billing.remittance;

import org.jspecify.annotations.NullMarked;
