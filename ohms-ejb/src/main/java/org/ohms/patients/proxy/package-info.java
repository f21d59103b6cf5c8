/** Who acts for a patient: parents, guardians, and whom an adult names. */
@NullMarked
package org.ohms.patients.proxy;

import org.jspecify.annotations.NullMarked;
