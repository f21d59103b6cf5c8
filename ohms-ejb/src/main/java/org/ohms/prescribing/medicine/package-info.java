/** What patients take: prescribed here or elsewhere, bought, or grown. */
@NullMarked
package org.ohms.prescribing.medicine;

import org.jspecify.annotations.NullMarked;
