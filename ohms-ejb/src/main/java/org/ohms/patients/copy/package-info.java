/** Everything the hospital keeps about one patient, for that patient: every room gives its part, and it becomes one file. */
@NullMarked
package org.ohms.patients.copy;

import org.jspecify.annotations.NullMarked;
