/** Patients at their door. */
@NullMarked
package org.ohms.portal;

import org.jspecify.annotations.NullMarked;
