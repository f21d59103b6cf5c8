/** Pages about who a patient is: finding, registering, changing, making two records one. */
@NullMarked
package org.ohms.web.patients;

import org.jspecify.annotations.NullMarked;
