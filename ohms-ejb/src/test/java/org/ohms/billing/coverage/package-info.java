@NullMarked
package org.ohms.billing.coverage;

import org.jspecify.annotations.NullMarked;
