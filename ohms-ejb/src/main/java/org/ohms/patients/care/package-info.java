/** Who cares for a patient, from visits and by assignment: it opens the record to them, and closes it again. */
@NullMarked
package org.ohms.patients.care;

import org.jspecify.annotations.NullMarked;
