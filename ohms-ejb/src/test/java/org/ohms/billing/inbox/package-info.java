@NullMarked
package org.ohms.billing.inbox;

import org.jspecify.annotations.NullMarked;
