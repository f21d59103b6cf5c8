/** Pages of prescribing: the interaction check and the rules behind it. */
@NullMarked
package org.ohms.web.prescribing;

import org.jspecify.annotations.NullMarked;
