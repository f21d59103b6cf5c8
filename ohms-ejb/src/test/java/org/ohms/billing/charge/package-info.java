@NullMarked
package org.ohms.billing.charge;

import org.jspecify.annotations.NullMarked;
