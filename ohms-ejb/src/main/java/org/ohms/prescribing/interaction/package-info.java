/** The interaction check: which medicines of a list harm together, and which could not be checked. */
@NullMarked
package org.ohms.prescribing.interaction;

import org.jspecify.annotations.NullMarked;
