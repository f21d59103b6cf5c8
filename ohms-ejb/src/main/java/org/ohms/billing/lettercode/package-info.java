/** Codes on the paper of a bill, by which whoever holds it pays without an account. */
@NullMarked
package org.ohms.billing.lettercode;

import org.jspecify.annotations.NullMarked;
