/** Patients are reminded of bills that are overdue, step by step. */
@NullMarked
package org.ohms.billing.dunning;

import org.jspecify.annotations.NullMarked;
