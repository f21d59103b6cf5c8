@NullMarked
package org.ohms.billing.dues;

import org.jspecify.annotations.NullMarked;
