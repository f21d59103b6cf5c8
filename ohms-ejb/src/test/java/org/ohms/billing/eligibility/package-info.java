@NullMarked
package org.ohms.billing.eligibility;

import org.jspecify.annotations.NullMarked;
