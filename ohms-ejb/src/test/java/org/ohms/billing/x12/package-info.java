@NullMarked
package org.ohms.billing.x12;

import org.jspecify.annotations.NullMarked;
