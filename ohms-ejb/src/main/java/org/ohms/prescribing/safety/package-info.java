/** The check of a medicine that shall be prescribed, against what a patient takes and does not bear. */
@NullMarked
package org.ohms.prescribing.safety;

import org.jspecify.annotations.NullMarked;
