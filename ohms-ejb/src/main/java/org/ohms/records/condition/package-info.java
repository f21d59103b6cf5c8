/** Problems and diagnoses. */
@NullMarked
package org.ohms.records.condition;

import org.jspecify.annotations.NullMarked;
