/** Prescribing, seen in the browser. */
@NullMarked
package org.ohms.prescribing;

import org.jspecify.annotations.NullMarked;
