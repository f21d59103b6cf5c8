@NullMarked
package org.ohms.billing.share;

import org.jspecify.annotations.NullMarked;
