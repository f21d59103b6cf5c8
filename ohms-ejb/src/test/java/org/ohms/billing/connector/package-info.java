@NullMarked
package org.ohms.billing.connector;

import org.jspecify.annotations.NullMarked;
