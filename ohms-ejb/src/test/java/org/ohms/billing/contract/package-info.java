@NullMarked
package org.ohms.billing.contract;

import org.jspecify.annotations.NullMarked;
