/** Patients as those see them who watch over the trail: a number half hidden, and a name only when asked, which is logged. */
@NullMarked
package org.ohms.patients.oversight;

import org.jspecify.annotations.NullMarked;
