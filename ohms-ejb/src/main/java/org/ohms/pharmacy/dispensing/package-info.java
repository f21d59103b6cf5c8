/** The counter: what becomes of a prescription at the pharmacy. */
@NullMarked
package org.ohms.pharmacy.dispensing;

import org.jspecify.annotations.NullMarked;
