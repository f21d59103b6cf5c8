/** Statements of account: what a patient owed, what was booked, what they owe, from the entries of the books alone. */
@NullMarked
package org.ohms.billing.statement;

import org.jspecify.annotations.NullMarked;
