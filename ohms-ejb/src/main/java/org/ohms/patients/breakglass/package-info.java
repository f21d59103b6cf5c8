/** Emergency access to one patient's record: opened with a reason, for an hour, and reviewed. */
@NullMarked
package org.ohms.patients.breakglass;

import org.jspecify.annotations.NullMarked;
