/** When and how the hospital and a patient met. */
@NullMarked
package org.ohms.records.encounter;

import org.jspecify.annotations.NullMarked;
