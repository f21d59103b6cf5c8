@NullMarked
package org.ohms.billing.price;

import org.jspecify.annotations.NullMarked;
