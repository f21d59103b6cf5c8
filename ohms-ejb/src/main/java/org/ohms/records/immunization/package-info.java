/** Vaccines. */
@NullMarked
package org.ohms.records.immunization;

import org.jspecify.annotations.NullMarked;
