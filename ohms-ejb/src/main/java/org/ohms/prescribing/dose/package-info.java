/** The doses of a medicine: when they are due, reminders of them, what patients say of them, and when there are none left. */
@NullMarked
package org.ohms.prescribing.dose;

import org.jspecify.annotations.NullMarked;
