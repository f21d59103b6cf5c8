@NullMarked
package org.ohms.billing.gateway;

import org.jspecify.annotations.NullMarked;
