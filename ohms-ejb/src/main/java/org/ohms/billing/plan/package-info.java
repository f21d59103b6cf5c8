/** Bills that are paid in parts. */
@NullMarked
package org.ohms.billing.plan;

import org.jspecify.annotations.NullMarked;
