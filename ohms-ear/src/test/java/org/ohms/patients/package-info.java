/** Patients' records, seen in the browser. */
@NullMarked
package org.ohms.patients;

import org.jspecify.annotations.NullMarked;
