/** What a patient does not bear, and whether anybody asked. */
@NullMarked
package org.ohms.records.allergy;

import org.jspecify.annotations.NullMarked;
