/** Bills: drafted from charges, frozen when issued, corrected by credit notes only. */
@NullMarked
package org.ohms.billing.invoice;

import org.jspecify.annotations.NullMarked;
