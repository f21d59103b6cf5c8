@NullMarked
package org.ohms.billing.claim;

import org.jspecify.annotations.NullMarked;
