@NullMarked
package org.ohms.billing.proposal;

import org.jspecify.annotations.NullMarked;
